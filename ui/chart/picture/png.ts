import type { Mark, Picture } from "./marks.ts";
import { variableOf } from "./svg.tsx";

const margin = 24;
const sharp = 2;

/** Saves a picture as an image with its title above and what it was counted from below, as it must travel. */
export async function savePng(
  name: string,
  picture: Picture,
  { title, footnote }: { readonly title: string; readonly footnote: string },
): Promise<void> {
  const width = picture.width + 2 * margin;
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (!pen) return;
  const font = getComputedStyle(document.body).fontFamily;
  pen.font = `12px ${font}`;
  const notes = wrapped(pen, footnote, picture.width);
  pen.font = `650 16px ${font}`;
  const titles = wrapped(pen, title, picture.width);
  const top = margin + titles.length * 22 + 10;
  const height = top + picture.height + 14 + notes.length * 17 + margin;
  canvas.width = width * sharp;
  canvas.height = height * sharp;
  pen.scale(sharp, sharp);
  const style = getComputedStyle(document.documentElement);
  const colour = (of: Parameters<typeof variableOf>[0]) => style.getPropertyValue(variableOf(of)).trim();

  pen.fillStyle = colour("surface");
  pen.fillRect(0, 0, width, height);
  pen.textBaseline = "middle";
  pen.fillStyle = colour("ink");
  pen.font = `650 16px ${font}`;
  titles.forEach((line, i) => {
    pen.fillText(line, margin, margin + 11 + i * 22);
  });
  pen.translate(margin, top);
  for (const mark of picture.marks) paint(pen, mark, colour, font);
  pen.fillStyle = colour("dim");
  pen.font = `12px ${font}`;
  pen.textAlign = "start";
  notes.forEach((line, i) => {
    pen.fillText(line, 0, picture.height + 22 + i * 17);
  });
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob) save(name, blob);
}

function save(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${name.replace(/[\\/:*?"<>|\s]+/g, " ").trim()}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function wrapped(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (line && pen.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

function paint(
  pen: CanvasRenderingContext2D,
  mark: Mark,
  colour: (of: Mark["colour"]) => string,
  font: string,
): void {
  if (mark.mark === "line") {
    pen.strokeStyle = colour(mark.colour);
    pen.lineWidth = mark.width ?? 1;
    pen.setLineDash(mark.dashed ? [4, 4] : []);
    pen.beginPath();
    mark.points.forEach(([x, y], i) => {
      if (i === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    });
    pen.stroke();
    pen.setLineDash([]);
    return;
  }
  pen.fillStyle = colour(mark.colour);
  if (mark.mark === "text") {
    pen.font = `${mark.bold ? "650 " : ""}${mark.size ?? 12}px ${font}`;
    pen.textAlign = mark.anchor === "middle" ? "center" : (mark.anchor ?? "start");
    pen.fillText(mark.text, mark.x, mark.y);
    return;
  }
  pen.beginPath();
  if (mark.mark === "dot") pen.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
  else pen.roundRect(mark.x, mark.y, Math.max(0, mark.width), Math.max(0, mark.height), mark.round ?? 0);
  pen.fill();
  if (mark.mark === "dot" && mark.ring) {
    pen.strokeStyle = colour(mark.ring);
    pen.lineWidth = 1.5;
    pen.stroke();
  }
}
