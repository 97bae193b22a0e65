"""HTTP beside Streamlit: joining, ticks and texts, the live socket, language and headers."""
