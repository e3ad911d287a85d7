"""What the pages share: facts and words, layouts, and one file that needs no network and takes no text for markup."""
