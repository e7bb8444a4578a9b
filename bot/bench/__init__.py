"""`division-bell bench`: what the bot costs on this machine, beside the targets it must hold."""
