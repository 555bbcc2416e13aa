import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useWords } from "#platform/web";
import { useElementSize, VisuallyHidden } from "#ui/base";
import { useScheme } from "#ui/theme";
import type { Matrix } from "../api.ts";
import { mapWords } from "../map-words.ts";
import css from "./matrix.module.css";
import { type Colours, drawFrame, paintCells, readColours } from "./picture.ts";
import type { Measure } from "./scale.ts";
import { useCellText } from "./use-cell-text.ts";

export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * The matrix on a canvas as large as its window: the page scrolls an empty box of the matrix's size, and each
 * frame draws what is seen of it.
 */
export function MatrixCanvas(props: {
  matrix: Matrix;
  measure: Measure;
  cell: number;
  onOpen: (place: Place) => void;
  onOpenRow: (row: number) => void;
  onOpenColumn: (column: number) => void;
}) {
  const { matrix, measure, cell, onOpen, onOpenRow, onOpenColumn } = props;
  const t = useWords(mapWords);
  const { shown: scheme } = useScheme();
  const { ref: sized, width, height } = useElementSize<HTMLDivElement>();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [focus, setFocus] = useState<Place>();
  const [pointer, setPointer] = useState<{ x: number; y: number }>();
  const describe = useCellText(matrix);
  const index = useMemo(() => new Map(matrix.cells.map((c, i) => [c[0]! * 100_000 + c[1]!, i])), [matrix]);
  const cellAt = (place: Place | undefined) =>
    place ? index.get(place.row * 100_000 + place.column) : undefined;
  const [colours, setColours] = useState<Colours>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are other ones in the other scheme
  useEffect(() => {
    if (canvas.current) setColours(readColours(canvas.current));
  }, [scheme]);
  const cells = useMemo(() => colours && paintCells(matrix, measure, colours), [matrix, measure, colours]);
  const { gutterX, gutterY } = gutters(matrix, width);

  const draw = useCallback(() => {
    const [element, scrolled] = [canvas.current, box.current];
    if (!element || !scrolled || !cells || !colours || width === 0) return;
    const ratio = window.devicePixelRatio || 1;
    if (element.width !== Math.round(width * ratio) || element.height !== Math.round(height * ratio)) {
      element.width = Math.round(width * ratio);
      element.height = Math.round(height * ratio);
    }
    const context = element.getContext("2d")!;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { scrollLeft: left, scrollTop: top } = scrolled;
    drawFrame(context, matrix, cells, colours, { width, height, left, top, cell, gutterX, gutterY, focus });
  }, [matrix, cells, colours, width, height, cell, gutterX, gutterY, focus]);
  useEffect(draw, [draw]);

  const placeAt = (event: PointerEvent): { place: Place; inRows: boolean; inColumns: boolean } => {
    const bounds = canvas.current!.getBoundingClientRect();
    const [x, y] = [event.clientX - bounds.left, event.clientY - bounds.top];
    const column = Math.floor((x - gutterX + box.current!.scrollLeft) / cell);
    const row = Math.floor((y - gutterY + box.current!.scrollTop) / cell);
    return {
      place: { row, column },
      inRows: y >= gutterY && row < matrix.suppliers.length,
      inColumns: x >= gutterX && column < matrix.customers.length,
    };
  };
  const hover = (event: PointerEvent) => {
    const { place, inRows, inColumns } = placeAt(event);
    const bounds = canvas.current!.getBoundingClientRect();
    setPointer({ x: event.clientX - bounds.left, y: event.clientY - bounds.top });
    setFocus(inRows && inColumns ? place : undefined);
  };
  const press = (event: PointerEvent) => {
    const { place, inRows, inColumns } = placeAt(event);
    if (inRows && inColumns) {
      if (cellAt(place) !== undefined) onOpen(place);
    } else if (inRows) onOpenRow(place.row);
    else if (inColumns) onOpenColumn(place.column);
  };

  const walk = (event: KeyboardEvent) => {
    const from = focus ?? { row: 0, column: 0 };
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (event.key === "Enter" && focus && cellAt(focus) !== undefined) return onOpen(focus);
    if (!step) return undefined;
    event.preventDefault();
    const next = focus
      ? event.shiftKey
        ? {
            row: clamp(from.row + step[0]!, matrix.suppliers.length),
            column: clamp(from.column + step[1]!, matrix.customers.length),
          }
        : nextFilled(from, step as [number, number], matrix, index)
      : from;
    setPointer(undefined);
    setFocus(next);
    scrollTo(box.current!, next, cell, width - gutterX, height - gutterY);
    return undefined;
  };
  const told = focus ? describe(focus, cellAt(focus)) : undefined;

  return (
    <div
      className={css.window}
      ref={sized}
      style={{ "--matrix-height": `${gutterY + matrix.suppliers.length * cell + 26}px` } as CSSProperties}
    >
      <div
        ref={box}
        className={css.box}
        onScroll={() => requestAnimationFrame(draw)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the matrix is walked with the arrow keys
        tabIndex={0}
        role="application"
        aria-label={t("matrixLabel")}
        onKeyDown={walk}
        onPointerMove={hover}
        onPointerLeave={() => {
          setFocus(undefined);
          setPointer(undefined);
        }}
        onClick={(event) => press(event as unknown as PointerEvent)}
      >
        <div
          style={{
            width: Math.max(width, gutterX + matrix.customers.length * cell + 8),
            height: Math.max(height, gutterY + matrix.suppliers.length * cell + 8),
          }}
        >
          <canvas
            ref={canvas}
            className={css.canvas}
            style={{ width, height, cursor: cellAt(focus) === undefined ? undefined : "pointer" }}
          />
        </div>
      </div>
      <VisuallyHidden aria-live="polite">
        {!pointer && told ? [told.title, ...told.lines].join(", ") : ""}
      </VisuallyHidden>
      {told && (
        <div className={css.tip} style={tipPlace(pointer, width, height)} aria-hidden>
          <strong>{told.title}</strong>
          {told.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
          {told.hint && <em>{told.hint}</em>}
        </div>
      )}
    </div>
  );
}

/** Room for the names: as long as the longest, within what the window can spare. */
export function gutters(matrix: Matrix, width: number): { gutterX: number; gutterY: number } {
  const longest = (parties: Matrix["suppliers"]) =>
    24 + 7 * parties.reduce((most, { name }) => Math.max(most, name.length), 8);
  return {
    gutterX: Math.min(230, width * 0.3, longest(matrix.suppliers)),
    gutterY: Math.min(width < 560 ? 110 : 170, longest(matrix.customers)),
  };
}

const clamp = (n: number, length: number) => Math.max(0, Math.min(length - 1, n));

/** Arrows go to the next cell that has something; with Shift, to the next one whatever. */
function nextFilled(
  from: Place,
  [down, right]: [number, number],
  matrix: Matrix,
  index: ReadonlyMap<number, number>,
): Place {
  for (let step = 1; step < 2_000; step += 1) {
    const place = { row: from.row + down * step, column: from.column + right * step };
    if (place.row < 0 || place.column < 0) break;
    if (place.row >= matrix.suppliers.length || place.column >= matrix.customers.length) break;
    if (index.has(place.row * 100_000 + place.column)) return place;
  }
  return {
    row: clamp(from.row + down, matrix.suppliers.length),
    column: clamp(from.column + right, matrix.customers.length),
  };
}

function scrollTo(
  box: HTMLElement,
  { row, column }: Place,
  cell: number,
  width: number,
  height: number,
): void {
  const margin = 2 * cell;
  if (column * cell < box.scrollLeft + margin) box.scrollLeft = column * cell - margin;
  if ((column + 1) * cell > box.scrollLeft + width - margin)
    box.scrollLeft = (column + 1) * cell - width + margin;
  if (row * cell < box.scrollTop + margin) box.scrollTop = row * cell - margin;
  if ((row + 1) * cell > box.scrollTop + height - margin) box.scrollTop = (row + 1) * cell - height + margin;
}

function tipPlace(pointer: { x: number; y: number } | undefined, width: number, height: number) {
  if (!pointer) return { insetInlineEnd: 12, insetBlockStart: 12 };
  const { x, y } = pointer;
  return {
    ...(x > width - 320 ? { insetInlineEnd: width - x + 14 } : { insetInlineStart: x + 14 }),
    ...(y > height - 170 ? { insetBlockEnd: height - y + 14 } : { insetBlockStart: y + 14 }),
  };
}
