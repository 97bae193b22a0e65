"""Domain values written as files: workbooks, documents and JSON."""
