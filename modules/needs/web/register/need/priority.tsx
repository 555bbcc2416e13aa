import { useFormat, useWords } from "#platform/web";
import { Link } from "#ui/link";
import { Section } from "#ui/page";
import type { Need, Part } from "../api.ts";
import { PartDot, PriorityBar } from "../parts.tsx";
import { words } from "../words.ts";
import css from "./need.module.css";
import { needWords } from "./need-words.ts";

/** The priority as a sum that everybody can check. */
export function PriorityPart({ need }: { need: Need }) {
  const t = useWords(needWords);
  if (!need.proof || need.proof.parts.length === 0) return null;
  return (
    <Section
      title={t("priorityTitle", { value: Math.round(need.priority) })}
      lead={t("priorityLead")}
      actions={<Link to="/needs/priority">{t("weightsLink")}</Link>}
    >
      <PriorityBar parts={need.proof.parts} />
      <Arithmetic parts={need.proof.parts} total={need.priority} />
    </Section>
  );
}

export function Arithmetic({ parts, total }: { parts: readonly Part[]; total: number }) {
  const t = useWords(needWords);
  const w = useWords(words);
  const format = useFormat();
  const figure = useFigure();
  return (
    <table className={css.sum}>
      <thead>
        <tr>
          <th scope="col">{t("part")}</th>
          <th scope="col" data-number>
            {t("points")}
          </th>
          <th scope="col" data-number>
            {t("weight")}
          </th>
          <th scope="col" data-number>
            {t("adds")}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.part}>
            <th scope="row">
              <PartDot part={part.part} />
              <span>
                {w(part.part)}
                <small>
                  {figure(part)}
                  {part.supposed && <span title={t("supposedText")}> ({t("supposed")})</span>}
                </small>
              </span>
            </th>
            <td>{format.number(part.points, 1)}</td>
            <td>× {format.number(part.weight, 1)}</td>
            <td>{format.number(part.adds, 1)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {t("sum")}
          </th>
          <td>{format.number(total, 1)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** The figure a part is computed from, in words. */
export function useFigure(): (part: Part) => string {
  const t = useWords(needWords);
  const format = useFormat();
  return ({ part, raw }) => {
    if (part === "people") return t("figurePeople", { count: raw });
    if (part === "units") return t("figureUnits", { count: raw });
    if (part === "importance") return t("figureImportance", { value: format.number(raw, 1) });
    if (part === "dissatisfaction") return t("figureDissatisfaction", { share: format.percent(raw) });
    if (part === "trend") return t("figureTrend", { ratio: format.number(raw, 1) });
    return t("figureHours", { hours: format.number(raw, 0) });
  };
}
