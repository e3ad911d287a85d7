// The one function that draws a picture, for the screen, PNG and SVG alike. A picture holds marks, lines, areas and
// words in its own coordinates; the camera puts them on the pen's page.
let labels = [];

const byStyle = (things, styleOf) => {
  const groups = new Map();
  for (const thing of things) {
    const style = styleOf(thing);
    style.key ??= `${style.stroke}${style.fill}${style.size}${style.dash}${style.alpha}`;
    const group = groups.get(style.key);
    if (group) group.things.push(thing);
    else groups.set(style.key, { style, things: [thing] });
  }
  return [...groups.values()];
};

const DASHES = { planned: [6, 4], ended: [1.5, 3.5] };

function draw(pen, picture, camera) {
  const { k, x: left, y: top } = camera;
  const { width, height } = pen;
  const X = (x) => x * k + left;
  const Y = (y) => y * k + top;
  pen.begin();
  for (const area of picture.areas ?? []) {
    pen.paint({ ...area.style }, area.rings, (path, ring) => {
      for (let at = 0; at < ring.length; at += 2) {
        if (at) path.lineTo(X(ring[at]), Y(ring[at + 1]));
        else path.moveTo(X(ring[at]), Y(ring[at + 1]));
      }
      if (area.closed) path.closePath();
    });
  }
  const lines = visibleLines(picture.lines, X, Y, width, height, picture.scaled ? k : 1);
  const faint = lines.filter((line) => line.faint);
  for (const group of [faint, lines.filter((line) => !line.faint)]) {
    for (const { style, things } of byStyle(group, lineStyle)) pen.paint(style, things, traceLine);
  }
  const marks = [];
  for (const mark of picture.marks) {
    const at = mark.seen ?? (mark.seen = { ...mark });
    at.x = X(mark.x);
    at.y = Y(mark.y);
    at.r = k < 1 ? Math.max(1.5, mark.r * k) : mark.r;
    if (mark.shape === "bar" || mark.span) {
      at.height = mark.height * k;
      at.width = mark.span ? Math.max(mark.width * k, mark.r * 2) : mark.width;
      if (mark.span) at.x = X(mark.x - mark.width / 2) + at.width / 2;
    }
    const reach = Math.max(mark.r, at.height ?? 0, at.width ?? 0) + 4;
    if (at.x > -reach && at.x < width + reach && at.y > -reach && at.y < height + reach) marks.push(at);
  }
  for (const group of [marks.filter((mark) => mark.faint), marks.filter((mark) => !mark.faint)]) {
    for (const { style, things } of byStyle(group, markStyle)) pen.paint(style, things, traceMark);
  }
  drawDisputed(pen, lines.filter((line) => line.disputed));
  const words = (picture.words ?? []).map((word) => ({ ...word, x: word.stuck ? word.x : X(word.x), y: Y(word.y) }));
  for (const word of words) if (word.y > -20 && word.y < height + 20) pen.write(word, [word]);
  const taken = words.filter((word) => word.solid).map((word) => ({ ...wordBox(word), text: word.text }));
  const names = placeLabels({ ...picture, taken }, marks, width, height);
  writeLabels(pen, names, picture);
  return { marks, lines, labels: names, heads: taken };
}

// Puts each line on the page (`at`) and returns those that can be seen.
function visibleLines(lines, X, Y, width, height, scale) {
  const seen = [];
  for (const line of lines) {
    const points = line.at ?? new Array(line.points.length);
    let [low, high, first, last] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let at = 0; at < points.length; at += 2) {
      const [x, y] = [X(line.points[at]), Y(line.points[at + 1])];
      points[at] = x;
      points[at + 1] = y;
      if (x < low) low = x;
      if (x > high) high = x;
      if (y < first) first = y;
      if (y > last) last = y;
    }
    line.at = points;
    if (line.wide !== line.size * scale) Object.assign(line, { wide: line.size * scale, style: null });
    if (high >= 0 && low <= width && last >= 0 && first <= height) seen.push(line);
  }
  return seen;
}

// A line keeps its style, since a picture is made anew when anything changes but the camera.
const lineStyle = (line) => (line.style ??= lineStyleOf(line));
const lineStyleOf = (line) => ({ stroke: line.faint ? mix(line.colour, palette.paper, 0.84) : line.colour, size: line.wide, dash: DASHES[line.status] ?? [], alpha: line.faint ? 1 : line.alpha ?? 1, cap: line.cap });

// A mark keeps its style too, but for the one that is pointed at.
const markStyle = (mark) => (mark.item === hovered ? markStyleOf(mark) : (mark.style ??= markStyleOf(mark)));
function markStyleOf(mark) {
  const colour = mark.faint ? mix(mark.colour, palette.paper, 0.78) : mark.colour;
  const edge = mark.item === selected || mark.item === hovered ? palette.ink : mark.hollow ? colour : palette.paper;
  return { fill: mark.hollow ? palette.paper : colour, stroke: mark.bare ? undefined : edge, size: mark.item === selected ? 2.4 : 1.3 };
}

function drawDisputed(pen, lines) {
  const spots = lines.map((line) => ({ spot: pointAt(line.at, 0.5), line }));
  for (const { style, things } of byStyle(spots, ({ line }) => ({ fill: palette.paper, stroke: lineStyle(line).stroke, size: 1.5 }))) {
    pen.paint(style, things, (path, { spot: [x, y] }) => traceMark(path, { x, y, r: 6.5 }));
    pen.write({ size: 10, weight: 700, fill: style.stroke }, things.map(({ spot: [x, y] }) => ({ text: "?", x, y: y + 0.6, align: "center" })));
  }
}

function wordBox({ text, x, y, size, weight, align }) {
  const width = textWidth(text, size, weight >= 600);
  const left = align === "right" ? x - width : align === "center" ? x - width / 2 : x;
  return { left, right: left + width, top: y - size / 2, bottom: y + size / 2 };
}

function writeLabels(pen, names, { fontSize }) {
  const leaders = names.filter((label) => label.leader).map((label) => ({ at: label.leader }));
  if (leaders.length) pen.paint({ stroke: palette.muted, size: 1 }, leaders, traceLine);
  for (const strong of [false, true]) {
    for (const faint of [true, false]) {
      const own = names.filter((label) => label.strong === strong && Boolean(label.mark.faint) === faint);
      const texts = own.flatMap((label) => label.lines.map((text, at) => {
        const shift = label.mark.tail && label.align === "right" ? textWidth(label.mark.tail, fontSize, false) + 6 : 0;
        return { text, x: label.x - shift, y: label.top + label.height * (at + 0.5), align: label.align };
      }));
      const fill = faint ? mix(palette.ink, palette.paper, 0.62) : palette.ink;
      if (texts.length) pen.write({ size: fontSize, weight: strong ? 600 : 400, fill, halo: !faint }, texts);
    }
  }
  const tails = names.filter((label) => label.mark.tail).map((label) => ({
    text: label.mark.tail, y: label.top + label.height * (label.lines.length - 0.5), align: "right",
    x: label.align === "right" ? label.x : label.right,
  }));
  if (tails.length) pen.write({ size: fontSize, fill: palette.muted }, tails);
}
