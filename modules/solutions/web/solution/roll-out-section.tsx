import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Section } from "#ui/page";
import { Tag } from "#ui/tag";
import type { View } from "../api.ts";
import css from "../solutions.module.css";
import { RollOutEditor } from "./roll-out-editor.tsx";
import { pageWords } from "./words.ts";

/** Whom it reaches by day; in planning, in which order its effect can be told. */
export function RollOutSection({ view }: { view: View }) {
  const p = useWords(pageWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title={p("rollOut")}
      lead={p("rollOutLead")}
      actions={
        view.may.edit && !isOpen ? (
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            {p("editRollOut")}
          </Button>
        ) : undefined
      }
    >
      {isOpen ? <RollOutEditor view={view} onClose={() => setOpen(false)} /> : <Waves view={view} />}
    </Section>
  );
}

function Waves({ view }: { view: View }) {
  const p = useWords(pageWords);
  const format = useFormat();
  if (view.rollOut.length === 0) return <p className={css.dim}>{p("rollOutEmpty")}</p>;
  const days = [...new Set(view.rollOut.map(({ startsOn }) => startsOn))];
  return (
    <div className={css.waves}>
      {days.map((day) => {
        const units = view.rollOut.filter(({ startsOn }) => startsOn === day);
        return (
          <div key={day} className={css.wave}>
            <span>{p("startsOn", { day: format.date(day) })}</span>
            <span>
              {format.list(units.map(({ customer }) => customer.name))}{" "}
              {units[0]?.hasBegun && <Tag tone="accent">{p("starts")}</Tag>}
            </span>
          </div>
        );
      })}
    </div>
  );
}
