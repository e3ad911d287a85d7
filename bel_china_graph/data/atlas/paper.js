// On paper the picture is drawn by the SVG pen in light colours: all of it, in sheets where it is high, or what is seen
// where it was zoomed into.
const SHEET = 1.12;  // how high a sheet is, of its width
const TWICE = 34;  // pixels that two sheets have in common, so that no name is cut
let sheets = [];

function toPaper() {
  printing = true;
  repaint();
  render();
  if (state.view === "matrix") return;
  const [width, view] = [stage.clientWidth, camera()];
  const whole = view.k > 1 ? stage.clientHeight : picture.height;
  const high = whole < width * SHEET * 1.3 ? whole : width * SHEET;
  for (let top = 0; top < whole - TWICE; top += high - TWICE) {
    const pen = svgPen(width, Math.min(high, whole - top));
    draw(pen, picture, view.k > 1 ? view : { k: 1, x: 0, y: -top });
    sheets.push(stage.appendChild(pen.root));
  }
}

function toScreen() {
  printing = false;
  sheets.forEach((sheet) => sheet.remove());
  sheets = [];
  repaint();
}

function openPaper() {
  window.addEventListener("beforeprint", toPaper);
  window.addEventListener("afterprint", toScreen);
}
