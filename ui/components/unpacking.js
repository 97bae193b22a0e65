// What the server gives a part, which goes through Streamlit as bytes.
const unpack = (part) => JSON.parse(new TextDecoder().decode(part.data))
