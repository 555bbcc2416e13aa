import { useFormat, useWords } from "#platform/web";
import { Button, VisuallyHidden } from "#ui/base";
import { Section } from "#ui/page";
import { SimpleTable } from "#ui/table";
import type { RowSource, View } from "../api.ts";
import { sourceIcons } from "../parts.tsx";
import { words } from "../words.ts";
import { pageWords } from "./page-words.ts";
import css from "./why.module.css";

type Part = View["parts"][number];
const opens = new Set<string>(["requests", "processes", "nomination", "communication"]);

/** The sentence, and its parts: what each source shows, against what chance alone would have brought. */
export function Why({ view, onOpen }: { view: View; onOpen: (source: RowSource) => void }) {
  const t = useWords(pageWords);
  const name = useWords(words);
  const format = useFormat();
  const strongest = view.parts.reduce((most, part) => Math.max(most, Math.abs(part.weight)), 1);
  const priorShare = view.prior === null ? undefined : 1 / (1 + Math.exp(-view.prior));
  return (
    <Section title={t("why")} lead={t("whyLead")}>
      <p className={css.sentence}>{view.why}</p>
      {view.parts.length > 0 && (
        <SimpleTable
          label={t("why")}
          columns={[
            { title: t("source") },
            { title: t("shows"), wide: true },
            { title: t("byChance"), numeric: true },
            { title: t("speaks") },
            { title: t("rows") },
          ]}
          rows={view.parts.map((part) => {
            const Icon = sourceIcons[part.source];
            return [
              <span key="source" className={css.source}>
                <Icon size={16} stroke={1.75} aria-hidden />
                {name(part.source)}
              </span>,
              <span key="shows" className={part.count > 0 ? undefined : css.dim}>
                {part.text}
              </span>,
              part.source === "structure" ? "–" : format.number(part.expected, part.expected < 1 ? 2 : 0),
              <Weight key="weight" part={part} strongest={strongest} />,
              opens.has(part.source) && part.count > 0 ? (
                <Button
                  key="open"
                  size="compact-xs"
                  variant="default"
                  onClick={() => onOpen(part.source as RowSource)}
                >
                  {t("openRows")}
                  <VisuallyHidden>: {name(part.source)}</VisuallyHidden>
                </Button>
              ) : (
                ""
              ),
            ];
          })}
        />
      )}
      <p className={css.note}>
        {priorShare !== undefined &&
          t("prior", {
            share: format.percent(priorShare, 1),
            confidence: format.percent(Math.min(0.99, view.confidence)),
          })}{" "}
        {view.asOf && t("fades", { date: format.date(view.asOf) })}
      </p>
    </Section>
  );
}

/** For to the right, against to the left of the middle. */
function Weight({ part, strongest }: { part: Part; strongest: number }) {
  const t = useWords(pageWords);
  const format = useFormat();
  const size = `${Math.round((50 * Math.abs(part.weight)) / strongest)}%`;
  const weight = format.number(Math.abs(part.weight), 1);
  const decides = Math.abs(part.weight) >= 0.05;
  const text = !decides ? t("silent") : part.weight > 0 ? t("forIt", { weight }) : t("againstIt", { weight });
  return (
    <span className={css.weight} title={part.capped ? t("capped") : undefined}>
      <span className={css.scale} aria-hidden>
        <span
          className={css.bar}
          data-against={part.weight < 0 || undefined}
          style={
            part.weight < 0
              ? { insetInlineEnd: "50%", inlineSize: size }
              : { insetInlineStart: "50%", inlineSize: size }
          }
        />
      </span>
      <span>{text}</span>
    </span>
  );
}
