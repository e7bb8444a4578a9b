// The button that prints: without script it stays hidden, and the browser's own does it.
"use strict";

const button = document.getElementById("print");
button.hidden = false;
button.addEventListener("click", () => window.print());
