import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { NoticePreferences } from "#platform/notices/schema";
import { useWords } from "#platform/web";
import { Radio } from "#ui/base";
import { useNotice } from "#ui/form";
import { Section } from "#ui/page";
import { changeChoices, choicesKey, previewKey } from "./notice-api.ts";
import css from "./notice-settings.module.css";
import { noticeSettingsWords } from "./notice-words.ts";

const ways = ["none", "page", "digest", "at_once"] as const;
type Wish = (typeof ways)[number];
type Source = NoticePreferences["sources"][number];

/** A line a kind of news, a column a way: all choices at a glance, each by one press. */
export function NoticeWays({ choices }: { choices: NoticePreferences }) {
  const t = useWords(noticeSettingsWords);
  const groups = [...new Set(choices.sources.map(({ group }) => group))];
  return (
    <Section title={t("howTitle")} lead={t("howLead")}>
      <table className={css.ways} aria-label={t("howTitle")}>
        <thead>
          <tr>
            <th scope="col">{t("what")}</th>
            {ways.map((way) => (
              <th key={way} scope="col" className={css.way}>
                {t(way)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group}>
            <tr className={css.group}>
              <th scope="rowgroup" colSpan={ways.length + 1}>
                {group}
              </th>
            </tr>
            {choices.sources
              .filter((source) => source.group === group)
              .map((source) => (
                <SourceRow key={source.name} source={source} />
              ))}
          </tbody>
        ))}
      </table>
      <p className={css.note}>{t("digestNote")}</p>
    </Section>
  );
}

function SourceRow({ source }: { source: Source }) {
  const t = useWords(noticeSettingsWords);
  const say = useNotice();
  const client = useQueryClient();
  // What was pressed stands at once; what was saved, once it is.
  const [pressed, setPressed] = useState<Wish>();
  const now = pressed ?? source.chosen ?? source.usual;
  const choose = async (way: Wish) => {
    setPressed(way);
    try {
      // The usual way is no choice: should it change one day, it changes for those who kept it.
      const chosen = way === source.usual ? null : way;
      const changed = await changeChoices({ body: { ways: { [source.name]: chosen } } });
      client.setQueryData(choicesKey, changed);
      say(t("changed", { way: t(way) }));
      await client.invalidateQueries({ queryKey: previewKey });
    } catch (error) {
      say((error as Error).message, "bad");
    } finally {
      setPressed(undefined);
    }
  };
  return (
    <tr>
      <th scope="row">{source.title}</th>
      {ways.map((way) => (
        <td key={way}>
          <div className={css.choice}>
            <Radio
              name={source.name}
              value={way}
              checked={now === way}
              aria-label={t("cell", { source: source.title, way: t(way) })}
              onChange={() => void choose(way)}
            />
            <span className={css.phone} aria-hidden>
              {t(way)}
            </span>
            {source.usual === way && now !== way && <span className={css.usual}>{t("usual")}</span>}
          </div>
        </td>
      ))}
    </tr>
  );
}
