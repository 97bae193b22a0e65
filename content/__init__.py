"""What screens say, as HTML and plain data: drawn by Streamlit, or sent to browsers as it is."""
