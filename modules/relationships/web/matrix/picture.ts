import type { Matrix } from "../api.ts";
import { at, colourAt, levelOf, type Measure, parseColour, type Rgb } from "./scale.ts";

export interface Colours {
  readonly stops: readonly Rgb[];
  readonly ground: string;
  readonly surface: string;
  readonly ink: string;
  readonly dim: string;
  readonly line: string;
  readonly accent: string;
}

export function readColours(element: Element): Colours {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    stops: ["--ui-accent-tint", "--ui-accent", "--ui-ramp-end"].map((name) => parseColour(colour(name))),
    ground: colour("--ui-sunken"),
    surface: colour("--ui-surface"),
    ink: colour("--ui-ink"),
    dim: colour("--ui-dim"),
    line: colour("--ui-line"),
    accent: colour("--ui-accent"),
  };
}

/** All cells, one point each: drawn once, then stretched, so that a frame costs the same however many there are. */
export function paintCells(matrix: Matrix, measure: Measure, colours: Colours): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, matrix.customers.length);
  canvas.height = Math.max(1, matrix.suppliers.length);
  const context = canvas.getContext("2d")!;
  const image = context.createImageData(canvas.width, canvas.height);
  const mostWaiting = matrix.cells.reduce((most, cell) => Math.max(most, cell[at.wait]!), 0);
  for (const cell of matrix.cells) {
    if (measure === "waiting" && cell[at.wait] === 0) continue;
    const [r, g, b] = colourAt(levelOf(cell, measure, mostWaiting), colours.stops);
    const place = 4 * (cell[at.row]! * canvas.width + cell[at.column]!);
    image.data[place] = r;
    image.data[place + 1] = g;
    image.data[place + 2] = b;
    image.data[place + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

export interface Look {
  /** Size of the window onto the matrix, in CSS pixels, and how far it is scrolled. */
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  /** Room for the names of suppliers at the left and of customers above. */
  readonly gutterX: number;
  readonly gutterY: number;
  readonly focus: { readonly row: number; readonly column: number } | undefined;
}

const font = "12px system-ui, sans-serif";

export function drawFrame(
  context: CanvasRenderingContext2D,
  matrix: Matrix,
  cells: HTMLCanvasElement,
  colours: Colours,
  look: Look,
): void {
  const { width, height, left, top, cell, gutterX, gutterY, focus } = look;
  const rows = matrix.suppliers.length;
  const columns = matrix.customers.length;
  context.clearRect(0, 0, width, height);
  context.save();
  context.beginPath();
  context.rect(gutterX, gutterY, width - gutterX, height - gutterY);
  context.clip();
  context.fillStyle = colours.ground;
  context.fillRect(gutterX - left, gutterY - top, columns * cell, rows * cell);
  context.imageSmoothingEnabled = false;
  context.drawImage(cells, gutterX - left, gutterY - top, columns * cell, rows * cell);
  const firstRow = Math.max(0, Math.floor(top / cell));
  const lastRow = Math.min(rows, Math.ceil((top + height - gutterY) / cell));
  const firstColumn = Math.max(0, Math.floor(left / cell));
  const lastColumn = Math.min(columns, Math.ceil((left + width - gutterX) / cell));
  if (cell >= 7) {
    const right = Math.min(width, gutterX - left + columns * cell);
    const bottom = Math.min(height, gutterY - top + rows * cell);
    context.fillStyle = colours.surface;
    for (let r = firstRow; r <= lastRow; r += 1)
      context.fillRect(gutterX, gutterY - top + r * cell - 0.5, right - gutterX, 1);
    for (let c = firstColumn; c <= lastColumn; c += 1)
      context.fillRect(gutterX - left + c * cell - 0.5, gutterY, 1, bottom - gutterY);
  }
  if (focus) {
    context.globalAlpha = 0.12;
    context.fillStyle = colours.accent;
    context.fillRect(gutterX - left, gutterY - top + focus.row * cell, columns * cell, cell);
    context.fillRect(gutterX - left + focus.column * cell, gutterY - top, cell, rows * cell);
    context.globalAlpha = 1;
    context.strokeStyle = colours.ink;
    context.lineWidth = 2;
    const size = Math.max(cell, 6);
    context.strokeRect(
      gutterX - left + focus.column * cell - 1,
      gutterY - top + focus.row * cell - 1,
      size + 2,
      size + 2,
    );
  }
  context.restore();
  drawNames(context, matrix, colours, look, { firstRow, lastRow, firstColumn, lastColumn });
}

function drawNames(
  context: CanvasRenderingContext2D,
  matrix: Matrix,
  colours: Colours,
  { width, height, left, top, cell, gutterX, gutterY, focus }: Look,
  seen: { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number },
): void {
  context.font = font;
  context.textBaseline = "middle";
  // Names stand every so many rows when rows are lower than letters; the one in focus always stands.
  const step = Math.max(1, Math.ceil(13 / cell));
  context.save();
  context.beginPath();
  context.rect(0, gutterY, gutterX, height - gutterY);
  context.clip();
  context.textAlign = "right";
  for (let r = seen.firstRow; r < seen.lastRow; r += 1) {
    const on = focus?.row === r;
    if (!on && (r % step !== 0 || (focus && Math.abs(focus.row - r) < step))) continue;
    context.fillStyle = on ? colours.ink : colours.dim;
    context.fillText(
      fit(context, matrix.suppliers[r]!.name, gutterX - 16),
      gutterX - 8,
      gutterY - top + (r + 0.5) * cell,
    );
  }
  context.restore();
  context.save();
  context.beginPath();
  context.rect(gutterX, 0, width - gutterX, gutterY);
  context.clip();
  context.textAlign = "left";
  for (let c = seen.firstColumn; c < seen.lastColumn; c += 1) {
    const on = focus?.column === c;
    if (!on && (c % step !== 0 || (focus && Math.abs(focus.column - c) < step))) continue;
    context.fillStyle = on ? colours.ink : colours.dim;
    context.save();
    context.translate(gutterX - left + (c + 0.5) * cell, gutterY - 8);
    context.rotate(-Math.PI / 2);
    context.fillText(fit(context, matrix.customers[c]!.name, gutterY - 16), 0, 0);
    context.restore();
  }
  context.restore();
}

const fitted = new Map<string, string>();

/** The name cut to the room there is; measuring text is slow, so it is remembered. */
function fit(context: CanvasRenderingContext2D, text: string, room: number): string {
  const key = `${Math.round(room)} ${text}`;
  let found = fitted.get(key);
  if (found === undefined) {
    found = text;
    if (context.measureText(text).width > room) {
      let low = 0;
      let high = text.length;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (context.measureText(`${text.slice(0, middle)}…`).width <= room) low = middle;
        else high = middle - 1;
      }
      found = `${text.slice(0, low).trimEnd()}…`;
    }
    if (fitted.size > 10_000) fitted.clear();
    fitted.set(key, found);
  }
  return found;
}
