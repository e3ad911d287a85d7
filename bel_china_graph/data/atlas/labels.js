// Names are written where they overlap nothing: those of what is bright first, then those with most ties. A grid
// of cells tells what is near.
const CELL = 48;
const MOST_NAMES = 420;
const MOST_HUSHED = 120;  // of a picture with very many marks
const MOST_CALLOUTS = 14;

function roomFinder(width, height) {
  const across = Math.ceil(width / CELL) + 2;
  const cells = [];
  const cell = (value) => Math.max(0, Math.floor(value / CELL) + 1);
  return {
    take(box) {
      const [left, right, bottom] = [cell(box.left), Math.min(across - 1, cell(box.right)), cell(Math.min(box.bottom, height))];
      for (let y = cell(box.top); y <= bottom; y += 1) {
        for (let x = left; x <= right; x += 1) (cells[y * across + x] ??= []).push(box);
      }
    },
    free(box) {
      const [left, right, bottom] = [cell(box.left), Math.min(across - 1, cell(box.right)), cell(Math.min(box.bottom, height))];
      for (let y = cell(box.top); y <= bottom; y += 1) {
        for (let x = left; x <= right; x += 1) {
          const near = cells[y * across + x];
          if (near && near.some((other) => other.mark !== box.mark && overlap(other, box))) return false;
        }
      }
      return true;
    },
  };
}

// How many ties a node has that may be named among very many.
const least = nodes.map((node) => node.degree).sort((a, b) => b - a)[2 * MOST_HUSHED] ?? 0;

// Returns the labels that find room: { mark, lines, x, align, left, right, top, bottom, height, strong, faint }.
function placeLabels(picture, marks, width, height) {
  const room = roomFinder(width, height);
  if (!picture.hush) for (const mark of marks) room.take({ mark, left: mark.x - mark.r, right: mark.x + mark.r, top: mark.y - mark.r, bottom: mark.y + mark.r });
  for (const box of picture.taken ?? []) room.take(box);
  const rank = (mark) => (mark.item === hovered ? 2e6 : 0) + (mark.item === selected ? 1e6 : 0) + (mark.bright ? 1e5 : 0) + (mark.rank ?? 0);
  const wanted = picture.hush ? (mark) => !mark.faint && rank(mark) >= least : () => true;
  const order = marks.filter((mark) => mark.text && wanted(mark)).sort((a, b) => rank(b) - rank(a) || a.order - b.order);
  const labels = [];
  const later = [];
  let callouts = picture.fixed ? MOST_CALLOUTS : 0;
  const write = (mark, sides) => {
    const label = labelFor(picture, mark, sides, room, width, height) ?? (rank(mark) > 3 && callouts++ < MOST_CALLOUTS ? callout(picture, mark, room, width, height) : null);
    if (label) {
      room.take(label);
      labels.push(label);
    }
    return label !== null;
  };
  for (const mark of picture.fixed ? order : order.slice(0, picture.hush ? MOST_HUSHED : MOST_NAMES)) {
    if (!write(mark, picture.fixed || !(rank(mark) > 3) ? [mark.side] : [mark.side, ...ANY_SIDE])) later.push(mark);
  }
  if (!picture.fixed) later.forEach((mark) => write(mark, ANY_SIDE));
  return labels;
}

function labelFor(picture, mark, sides, room, width, height) {
  const strong = mark.strong || mark.item === selected;
  const { lines, wide: widest } = written(mark.text, mark.room ?? picture.room, mark.rows ?? picture.rows ?? 1, picture.fontSize, strong);
  const wide = widest + (mark.tail ? textWidth(mark.tail, picture.fontSize, false) + 6 : 0);
  const high = picture.fontSize * 1.18;
  for (const side of sides) {
    const box = { ...labelBox(side, mark, mark.gap ?? mark.r, wide, high, lines.length), mark, lines, strong, height: high };
    const inside = box.left >= 2 && box.right <= width - 2 && box.top >= 1 && box.bottom <= height - 1;
    if (inside && room.free(box)) return box;
  }
  return null;
}

// The name of a hub in the thick of its partners: a little away, where it is free, with a line to its mark.
function callout(picture, mark, room, width, height) {
  const { lines, wide } = written(mark.text, 105, 3, picture.fontSize, true);
  const high = picture.fontSize * 1.18;
  const half = (high * lines.length) / 2;
  for (let reach = mark.r + 8; reach < 150; reach += 9) {
    for (let turn = 0; turn < 24; turn += 1) {
      const angle = (turn * Math.PI) / 12;
      const [x, y] = [mark.x + (reach + wide / 2) * Math.sin(angle), mark.y - (reach + half) * Math.cos(angle)];
      const box = { x, align: "center", left: x - wide / 2, right: x + wide / 2, top: y - half, bottom: y + half, mark, lines, strong: true, height: high };
      const inside = box.left >= 2 && box.right <= width - 2 && box.top >= 1 && box.bottom <= height - 1;
      if (inside && room.free({ ...box, mark: box })) {
        if (reach > mark.r + 16) box.leader = [mark.x, mark.y, clamp(mark.x, box.left, box.right), clamp(mark.y, box.top, box.bottom)];
        return box;
      }
    }
  }
  return null;
}
