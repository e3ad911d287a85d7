"""The embedded server: a background process of the user's own, found or started when it is needed."""
