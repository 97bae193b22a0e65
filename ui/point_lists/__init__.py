"""The screens of a point list: for its owner, and for who answers its hearing."""
