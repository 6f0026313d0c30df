"""Optional models: ONNX files with a card, run in tiles with bounded memory.

Everything works without any.
"""
