// Pointer and keys on the stage: drag moves, the wheel or two fingers zoom, a click selects.
const pointers = new Map();
let travelled = 0;

const spotOf = (event) => {
  const frame = stage.getBoundingClientRect();
  return { x: event.clientX - frame.left, y: event.clientY - frame.top };
};

// What is there: a mark, a name, or else the nearest line.
function hit({ x, y }, reach) {
  let [best, nearest] = [null, Infinity];
  for (const mark of drawn.marks) {
    const away = mark.width !== undefined
      ? Math.max(Math.abs(mark.x - x) - mark.width / 2, Math.abs(mark.y - y) - mark.height / 2, 0)
      : Math.max(0, Math.hypot(mark.x - x, mark.y - y) - mark.r);
    if (away < reach / 2 && away < nearest) [best, nearest] = [mark, away];
  }
  if (best) return best;
  const label = drawn.labels.find((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  if (label) return label.mark;
  for (const line of drawn.lines) {
    const away = distance(line.at, x, y, reach + line.wide / 2) - line.wide / 2;
    if (away < reach && (away < nearest - 0.5 || (best && best.faint && !line.faint))) [best, nearest] = [line, Math.max(0, away)];
  }
  return best;
}

function distance(points, x, y, most) {
  for (const [value, from] of [[x, 0], [y, 1]]) {
    const along = points.filter((_, at) => at % 2 === from);
    if (value < Math.min(...along) - most || value > Math.max(...along) + most) return Infinity;
  }
  const steps = points.length === 4 ? 1 : 24;
  let least = Infinity;
  let [ax, ay] = [points[0], points[1]];
  for (let step = 1; step <= steps; step += 1) {
    const [bx, by] = pointAt(points, step / steps);
    const [dx, dy] = [bx - ax, by - ay];
    const share = clamp(((x - ax) * dx + (y - ay) * dy) / Math.max(1e-9, dx * dx + dy * dy), 0, 1);
    least = Math.min(least, Math.hypot(ax + dx * share - x, ay + dy * share - y));
    [ax, ay] = [bx, by];
  }
  return least;
}

function tipOf(thing) {
  const { item, tip } = thing;
  if (tip) return tip.split("\n");
  if (isGroup(item)) return [item.name, plural(item.ties.filter(tieShown).length, "tie", "ties")];
  return isTie(item) ? [tieName(item), tieWords(item)] : [item.name, nodeWords(item)];
}

function hover(thing, event) {
  const item = thing ? thing.item : null;
  stage.classList.toggle("over", item !== null);
  if (thing) showTip(tipOf(thing), event);
  else hideTip();
  if (item === hovered) return;
  hovered = item;
  redraw();
}

function openTouch() {
  stage.addEventListener("pointerdown", (event) => {
    stage.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, spotOf(event));
    if (pointers.size === 1) travelled = 0;
  });
  stage.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) {
      if (event.pointerType !== "touch") hover(hit(spotOf(event), 8), event);
      return;
    }
    const now = spotOf(event);
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (pointers.size === 2) pinch(event.pointerId, before, now);
    else if (travelled > 4) {
      hover(null);
      moveBy(now.x - before.x, now.y - before.y);
    }
    pointers.set(event.pointerId, now);
  });
  for (const name of ["pointerup", "pointercancel"]) {
    stage.addEventListener(name, (event) => {
      const alone = pointers.size === 1;
      if (!pointers.delete(event.pointerId) || name === "pointercancel" || !alone || travelled > 4) return;
      const thing = hit(spotOf(event), event.pointerType === "touch" ? 16 : 8);
      select(thing ? thing.item.key : null);
    });
  }
  stage.addEventListener("pointerleave", () => hover(null));
  stage.addEventListener("wheel", (event) => {
    event.preventDefault();
    const at = spotOf(event);
    if (picture.height > stage.clientHeight && !event.ctrlKey && camera().k === 1) moveBy(-event.deltaX, -event.deltaY);
    else zoomAt(Math.exp(-clamp(event.deltaY, -120, 120) * 0.002 * (event.ctrlKey ? 3 : 1)), at.x, at.y);
  }, { passive: false });
  stage.addEventListener("keydown", (event) => {
    const moves = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60], PageUp: [0, 400], PageDown: [0, -400] };
    if (moves[event.key]) moveBy(...moves[event.key]);
    else if (event.key === "+" || event.key === "=") zoomAt(1.4);
    else if (event.key === "-") zoomAt(1 / 1.4);
    else if (event.key === "0") showAll();
    else return;
    event.preventDefault();
  });
}

function pinch(id, before, now) {
  const [other] = [...pointers].filter(([key]) => key !== id).map(([, spot]) => spot);
  const [was, is] = [Math.hypot(before.x - other.x, before.y - other.y), Math.hypot(now.x - other.x, now.y - other.y)];
  zoomAt(is / Math.max(1, was), (now.x + other.x) / 2, (now.y + other.y) / 2);
}
