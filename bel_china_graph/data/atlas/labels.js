// Names are written where they overlap nothing: those of what is bright first, then those with most ties. A grid
// of cells tells what is near.
const CELL = 48;
const MOST_NAMES = 420;

function roomFinder(width, height) {
  const across = Math.ceil(width / CELL) + 1;
  const cells = new Map();
  const each = (box, visit) => {
    const [left, right] = [Math.max(0, Math.floor(box.left / CELL)), Math.min(across, Math.floor(box.right / CELL))];
    const [top, bottom] = [Math.max(0, Math.floor(box.top / CELL)), Math.floor(Math.min(box.bottom, height + CELL) / CELL)];
    for (let y = top; y <= bottom; y += 1) for (let x = left; x <= right; x += 1) if (visit(y * across + x)) return true;
    return false;
  };
  return {
    take(box) {
      each(box, (cell) => {
        if (!cells.has(cell)) cells.set(cell, []);
        cells.get(cell).push(box);
        return false;
      });
    },
    free: (box) => !each(box, (cell) => (cells.get(cell) ?? []).some((other) => other.mark !== box.mark && overlap(other, box))),
  };
}

// Returns the labels that find room: { mark, lines, x, align, left, right, top, bottom, height, strong, faint }.
function placeLabels(picture, marks, width, height) {
  const room = roomFinder(width, height);
  for (const mark of marks) room.take({ mark, left: mark.x - mark.r, right: mark.x + mark.r, top: mark.y - mark.r, bottom: mark.y + mark.r });
  for (const box of picture.taken ?? []) room.take(box);
  const rank = (mark) => (mark.item === hovered ? 2e6 : 0) + (mark.item === selected ? 1e6 : 0) + (mark.bright ? 1e5 : 0) + (mark.rank ?? 0);
  const order = marks.filter((mark) => mark.text && !(mark.faint && picture.hush)).sort((a, b) => rank(b) - rank(a) || a.order - b.order);
  const labels = [];
  const later = [];
  const write = (mark, sides) => {
    const label = labelFor(picture, mark, sides, room, width, height);
    if (label) {
      room.take(label);
      labels.push(label);
    }
    return label !== null;
  };
  for (const mark of picture.fixed ? order : order.slice(0, MOST_NAMES)) {
    if (!write(mark, picture.fixed || !(rank(mark) > 3) ? [mark.side] : [mark.side, ...ANY_SIDE])) later.push(mark);
  }
  if (!picture.fixed) later.forEach((mark) => write(mark, ANY_SIDE));
  return labels;
}

function labelFor(picture, mark, sides, room, width, height) {
  const strong = mark.strong || mark.item === selected;
  const lines = wrap(mark.text, mark.room ?? picture.room, picture.rows ?? 1, picture.fontSize, strong);
  const wide = Math.max(...lines.map((line) => textWidth(line, picture.fontSize, strong))) + (mark.tail ? textWidth(mark.tail, picture.fontSize, false) + 6 : 0);
  const high = picture.fontSize * 1.18;
  for (const side of sides) {
    const box = { ...labelBox(side, mark, mark.gap ?? mark.r, wide, high, lines.length), mark, lines, strong, height: high };
    const inside = box.left >= 2 && box.right <= width - 2 && box.top >= 1 && box.bottom <= height - 1;
    if (inside && room.free(box)) return box;
  }
  return null;
}
