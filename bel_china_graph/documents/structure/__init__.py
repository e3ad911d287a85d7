"""What a reader sees in a text: chapters, headings, paragraphs, lists, tables and notes."""
