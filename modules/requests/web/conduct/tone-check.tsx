import { IconMessageHeart } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type CallOutput, caller, useWords } from "#platform/web";
import { UnstyledButton, useDebouncedValue } from "#ui/base";
import type * as schema from "../../schema/conduct.ts";
import css from "./tone-check.module.css";
import { toneWords } from "./tone-words.ts";

const check = caller<typeof schema.checkTone>("POST", "/api/requests/tone");
type Remark = CallOutput<typeof schema.checkTone>["remarks"][number];

const shortest = 12;
const pause = 800;
const most = 4;

/** Thoughts about the tone of a text that is being written: quiet, to be taken or left, and in nobody's way. */
export default function ToneCheck({ text, first = false }: { text: string; first?: boolean }) {
  const t = useWords(toneWords);
  const [written] = useDebouncedValue(text.trim(), pause);
  const [opened, setOpened] = useState(true);
  const { data } = useQuery({
    queryKey: ["requests", "tone", written, first],
    queryFn: ({ signal }) => check({ body: { text: written, first } }, { signal }),
    enabled: written.length >= shortest,
    placeholderData: (old) => old,
    staleTime: Number.POSITIVE_INFINITY,
    // What one writes does not stay behind in the browser either.
    gcTime: 10_000,
    retry: false,
  });
  const remarks = written.length >= shortest ? (data?.remarks ?? []) : [];
  if (remarks.length === 0) return null;
  return (
    <aside className={css.tone} aria-label={t("title", { count: remarks.length })}>
      <div className={css.head}>
        <IconMessageHeart size={16} stroke={1.6} aria-hidden />
        <span>{t("title", { count: remarks.length })}</span>
        <UnstyledButton className={css.toggle} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {opened ? t("hide") : t("show")}
        </UnstyledButton>
      </div>
      {opened && (
        <>
          <ul className={css.list}>
            {remarks.slice(0, most).map((remark) => (
              <Thought key={`${remark.kind} ${remark.start}`} remark={remark} />
            ))}
          </ul>
          <p className={css.note}>{t("note")}</p>
        </>
      )}
    </aside>
  );
}

function Thought({ remark }: { remark: Remark }) {
  const t = useWords(toneWords);
  return (
    <li>
      {remark.words && <q className={css.words}>{remark.words}</q>} {t(`why_${remark.kind}`)}{" "}
      <span className={css.instead}>
        {t("instead")} <span lang={remark.language}>{remark.instead}</span>
      </span>
    </li>
  );
}
