"""The window: views draw, presenters decide, jobs work. The only room that knows Qt."""
