// How wide names are, how they break into lines, and the room they take beside their marks.
const ruler = document.createElement("canvas").getContext("2d");
const widths = new Map();
const ANY_SIDE = ["right", "left", "below", "above"];

const isPlace = (look) => ["square", "star"].includes(look.shape);
const fontOf = (size, strong) => `${strong ? 600 : 400} ${size}px ${palette.font}`;

function textWidth(text, size, strong) {
  const key = `${size}|${strong}|${text}`;
  if (!widths.has(key)) {
    ruler.font = fontOf(size, strong);
    widths.set(key, ruler.measureText(text).width);
  }
  return widths.get(key);
}

// The lines of a name and the width of the widest, kept until the theme or the script of names changes.
function written(text, room, most, size, strong) {
  const key = `${room}|${most}|${size}|${strong}|${text}`;
  if (!widths.has(key)) {
    const lines = wrap(text, room, most, size, strong);
    widths.set(key, { lines, wide: Math.max(...lines.map((line) => textWidth(line, size, strong))) });
  }
  return widths.get(key);
}

// Breaks a name into at most `most` lines no wider than `room`; what does not fit ends in an ellipsis.
function wrap(text, room, most, size, strong) {
  const fits = (part) => textWidth(part, size, strong) <= room;
  if (fits(text)) return [text];
  const lines = [];
  let words = text.split(/\s+/);
  while (words.length && lines.length < most) {
    let line = words.shift();
    if (lines.length === most - 1) line = [line, ...words.splice(0)].join(" ");
    while (words.length && fits(`${line} ${words[0]}`)) line += ` ${words.shift()}`;
    lines.push(fits(line) ? line : shorten(line, fits));
  }
  return lines;
}

function shorten(text, fits) {
  const letters = Array.from(text);
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(`${letters.slice(0, middle).join("").trimEnd()}…`)) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join("").trimEnd()}…`;
}

function labelBox(side, at, radius, width, height, count) {
  const high = height * count;
  if (side === "right" || side === "left") {
    const x = side === "right" ? at.x + radius + 6 : at.x - radius - 6;
    const left = side === "right" ? x : x - width;
    return { x, align: side === "right" ? "left" : "right", left, right: left + width, top: at.y - high / 2, bottom: at.y + high / 2 };
  }
  const top = side === "below" ? at.y + radius + 2 : at.y - radius - 2 - high;
  return { x: at.x, align: "center", left: at.x - width / 2, right: at.x + width / 2, top, bottom: top + high };
}

const overlap = (a, b) => a.left < b.right + 4 && b.left < a.right + 4 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

// How far a node and its name reach before and behind the node.
function reach(node, room, fontSize, sideways) {
  const { lines, wide: width } = written(node.label, room, 2, fontSize, isPlace(node));
  const height = lines.length * fontSize * 1.18;
  const r = node.size * 0.5;
  const beside = node.side === "left" || node.side === "right";
  const length = sideways ? width : height;
  if (beside !== sideways) return [Math.max(r, length / 2), Math.max(r, length / 2)];
  const first = node.side === "left" || node.side === "above";
  return first ? [r + 6 + length, r] : [r, r + 6 + length];
}

// The largest factor by which coordinates may be stretched so that all names stay within `room`, centred.
function stretch(values, reaches, room) {
  let factor = Infinity;
  values.forEach((low, i) => values.forEach((high, j) => {
    if (high > low) factor = Math.min(factor, (room - reaches[i][0] - reaches[j][1]) / (high - low));
  }));
  factor = Number.isFinite(factor) ? Math.max(factor, 0.05) : 1;
  const shifts = new Map();
  const shift = (by) => {
    const ends = values.map((v, i) => [v * by - reaches[i][0], v * by + reaches[i][1]]);
    return (Math.min(...ends.map((e) => e[0])) + Math.max(...ends.map((e) => e[1]))) / 2;
  };
  const at = (value, by) => {
    if (!shifts.has(by)) shifts.set(by, shift(by));
    return value * by - shifts.get(by);
  };
  return { factor, at };
}
