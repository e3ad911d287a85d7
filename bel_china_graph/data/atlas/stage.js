// The stage: which view is drawn, through which camera, when something has changed.
const stage = document.getElementById("stage");
const canvas = document.getElementById("canvas");
const PICTURES = { overview, columns, network: networkPicture, map: mapPicture, timeline };
const cameras = new Map();
let picture = null;
let drawn = { marks: [], lines: [], labels: [], heads: [] };
let hovered = null;
let waiting = 0;  // the frame that is asked for
let stale = true;
let room = null;  // the size of the stage, measured when it changes

const camera = () => {
  if (!cameras.has(state.view)) cameras.set(state.view, { k: 1, x: 0, y: 0 });
  return cameras.get(state.view);
};

function redraw({ anew = false } = {}) {
  stale = stale || anew;
  waiting ||= requestAnimationFrame(render);
}

function render() {
  cancelAnimationFrame(waiting);
  waiting = 0;
  const matrix = state.view === "matrix";
  if (stage.hidden !== matrix) {
    document.getElementById("matrix").hidden = !matrix;
    stage.hidden = matrix;
    document.querySelector(".zoom").hidden = matrix;
    room = null;
  }
  if (matrix) {
    if (stale) showMatrix();
    stale = false;
    tellCount("");
    return;
  }
  room ??= [stage.clientWidth, stage.clientHeight];
  const [width, height] = room;
  if (!width || !height) return;
  if (stale || picture === null) picture = PICTURES[state.view](width, height);
  stale = false;
  keepInside(camera(), width, height);
  showThumb(camera(), height);
  drawn = draw(canvasPen(canvas, width, height, window.devicePixelRatio || 1), picture, camera());
  tellCount(picture.note ?? "");
}

// Where the stage is in a picture that is higher.
function showThumb({ y, k }, height) {
  const thumb = document.getElementById("thumb");
  const whole = picture.height * k;
  thumb.hidden = whole <= height + 1;
  if (thumb.hidden) return;
  thumb.style.top = `${(-y / whole) * 100}%`;
  thumb.style.height = `${(height / whole) * 100}%`;
}

function tellCount(note) {
  const parts = [`${shownClaimed} of ${plural(claimed.length, "tie", "ties")}${shownUndated ? `, ${shownUndated} undated` : ""}`, note];
  document.getElementById("count").textContent = parts.filter(Boolean).join(". ");
}

// A picture no larger than the stage stays where it is; a larger one moves until its edge is seen.
function keepInside(view, width, height) {
  const keep = (at, size, stageSize) => (size <= stageSize ? clamp(at, 0, stageSize - size) : clamp(at, stageSize - size, 0));
  view.k = clamp(view.k, wholeScale(), 12);
  const slack = view.k > 1 ? 60 : 0;
  if (view.k < 1) view.x = (width * (1 - view.k)) / 2;
  else view.x = clamp(keep(view.x, picture.width * view.k, width), Math.min(0, width - picture.width * view.k) - slack, Math.max(0, width - picture.width * view.k) + slack);
  view.y = keep(view.y, picture.height * view.k, height);
}

// The scale at which all of a picture is seen that is higher than the stage, or as much as stays of use.
const wholeScale = () => clamp((room ? room[1] : stage.clientHeight) / picture.height, 0.4, 1);

function zoomAt(factor, x = stage.clientWidth / 2, y = stage.clientHeight / 2) {
  const view = camera();
  const k = clamp(view.k * factor, wholeScale(), 12);
  Object.assign(view, { x: x - ((x - view.x) * k) / view.k, y: y - ((y - view.y) * k) / view.k, k });
  redraw();
}

function moveBy(dx, dy) {
  const view = camera();
  Object.assign(view, { x: view.x + dx, y: view.y + dy });
  redraw();
}

function showAll() {
  cameras.set(state.view, { k: wholeScale(), x: 0, y: 0 });
  redraw();
}

// Brings what is selected into view, where the picture is larger than the stage.
function reveal(item) {
  render();
  if (!picture || state.view === "matrix") return;
  const mark = picture.marks.find((one) => one.item === item) ?? picture.lines.find((one) => one.item === item);
  if (!mark) return;
  const [x, y] = mark.points ? pointAt(mark.points, 0.5) : [mark.x, mark.y];
  const view = camera();
  const [left, top] = [x * view.k + view.x, y * view.k + view.y];
  if (left < 30 || left > stage.clientWidth - 30) view.x += stage.clientWidth / 2 - left;
  if (top < 30 || top > stage.clientHeight - 30) view.y += stage.clientHeight / 2 - top;
  redraw();
}

function openStage() {
  new ResizeObserver(() => {
    if (room && room[0] === stage.clientWidth && room[1] === stage.clientHeight) return;
    room = null;
    redraw({ anew: true });
  }).observe(stage);
  document.getElementById("zoom-in").addEventListener("click", () => zoomAt(1.5));
  document.getElementById("zoom-out").addEventListener("click", () => zoomAt(1 / 1.5));
  document.getElementById("zoom-all").addEventListener("click", showAll);
}
