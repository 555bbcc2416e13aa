import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { ErrorState, Loading } from "#ui/state";
import { type TreeUnit, useTreeLevel } from "./api.ts";
import css from "./tree.module.css";
import { words } from "./words.ts";

interface Choice {
  readonly chosen: string;
  readonly onChoose: (unit: string) => void;
}

/** The tree of units, opened level by level; arrows walk it as in any tree. */
export function UnitTree(choice: Choice) {
  const t = useWords(words);
  const tops = useTreeLevel(undefined);
  if (tops.error) return <ErrorState error={tops.error} retry={() => void tops.refetch()} />;
  if (!tops.data) return <Loading lines={6} />;
  if (tops.data.units.length === 0) return <p className={css.note}>{t("treeEmpty")}</p>;
  const few = tops.data.units.length <= 3;
  return (
    <div className={css.tree} role="tree" aria-label={t("tree")} tabIndex={-1} onKeyDown={walk}>
      {tops.data.units.map((unit, i) => (
        <Branch key={unit.id} unit={unit} level={1} open={few} first={i === 0} {...choice} />
      ))}
    </div>
  );
}

interface BranchProps extends Choice {
  readonly unit: TreeUnit;
  readonly level: number;
  readonly open?: boolean;
  readonly first?: boolean;
}

function Branch({ unit, level, open: opened = false, first = false, chosen, onChoose }: BranchProps) {
  const t = useWords(words);
  const format = useFormat();
  const [open, setOpen] = useState(opened);
  const below = useTreeLevel(unit.id, open && unit.units > 0);
  const selected = chosen === unit.id;
  const Mark = open ? IconChevronDown : IconChevronRight;
  return (
    <>
      <div
        className={css.row}
        role="treeitem"
        aria-level={level}
        aria-expanded={unit.units > 0 ? open : undefined}
        aria-selected={selected}
        tabIndex={selected || (first && chosen === "") ? 0 : -1}
        style={{ paddingInlineStart: `${(level - 1) * 18 + 4}px` }}
        onClick={() => onChoose(selected ? "" : unit.id)}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === " ") onChoose(selected ? "" : unit.id);
          else if (event.key === "ArrowRight" && unit.units > 0 && !open) setOpen(true);
          else if (event.key === "ArrowLeft" && open) setOpen(false);
          else return;
          event.preventDefault();
        }}
      >
        {unit.units > 0 ? (
          <button
            type="button"
            className={css.toggle}
            tabIndex={-1}
            aria-label={t(open ? "close" : "open", { name: unit.name })}
            onClick={(event) => {
              event.stopPropagation();
              setOpen(!open);
            }}
          >
            <Mark size={16} aria-hidden />
          </button>
        ) : (
          <span className={css.toggle} aria-hidden />
        )}
        <span className={css.name}>{unit.name}</span>
        <span className={css.count} title={t("people", { count: unit.peopleBelow })}>
          {format.number(unit.peopleBelow)}
        </span>
      </div>
      {open &&
        below.data?.units.map((child) => (
          <Branch key={child.id} unit={child} level={level + 1} chosen={chosen} onChoose={onChoose} />
        ))}
    </>
  );
}

/** Up and down go from row to row, Home and End to the first and the last of those shown. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="treeitem"]')];
  const at = rows.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  const row = next === undefined ? undefined : rows[next];
  if (!row) return;
  event.preventDefault();
  row.focus();
}
