import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "#platform/web";
import { ActionIcon, CloseButton, Group } from "#ui/base";
import { useNotice } from "#ui/form";
import { Tag } from "#ui/tag";
import { type Interview, type Quote, removeQuote, useRefresh } from "../api.ts";
import css from "../interviews.module.css";
import { useAbout } from "../parts.tsx";
import { placeOf } from "./pieces.ts";
import { QuoteDialog } from "./quote-dialog.tsx";
import { oneWords } from "./words.ts";

/** The quotes of one note with their codes. */
export function QuoteList(props: {
  readonly interview: Interview;
  readonly quotes: readonly Quote[];
  readonly title: string;
  readonly note: string;
}) {
  const { interview, quotes, title, note } = props;
  const t = useWords(oneWords);
  const about = useAbout();
  const notice = useNotice();
  const refresh = useRefresh();
  const [changing, setChanging] = useState<Quote>();
  const [error, setError] = useState("");
  if (quotes.length === 0) return null;
  const remove = async (quote: Quote) => {
    try {
      await removeQuote({ params: { quote: quote.id } });
      await refresh();
      notice(t("removed"));
    } catch (caught) {
      setError((caught as Error).message);
    }
  };
  const short = ({ words }: Quote) => (words.length > 60 ? `${words.slice(0, 60)}…` : words);
  return (
    <>
      <ul className={css.quotes} aria-label={t("quotesOf", { question: title })}>
        {quotes.map((quote) => (
          <li key={quote.id} className={css.quote}>
            <div>
              <p className={css.words}>{quote.words}</p>
              <span className={css.tags}>
                {quote.codes.map((code) => (
                  <Tag key={code.id} tone="accent">
                    {code.name}
                  </Tag>
                ))}
                {about(quote) && <span className={css.dim}>{about(quote)}</span>}
                {placeOf(note, quote) < 0 && <Tag tone="warn">{t("notThere")}</Tag>}
              </span>
            </div>
            {interview.can.mark && (
              <Group gap={4} wrap="nowrap">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("changeQuote", { words: short(quote) })}
                  onClick={() => setChanging(quote)}
                >
                  <IconPencil size={16} />
                </ActionIcon>
                <CloseButton
                  size="sm"
                  aria-label={t("removeQuote", { words: short(quote) })}
                  onClick={() => void remove(quote)}
                />
              </Group>
            )}
          </li>
        ))}
      </ul>
      {error && <p role="alert">{error}</p>}
      {changing && (
        <QuoteDialog
          key={changing.id}
          interview={interview}
          quote={changing}
          onClose={() => setChanging(undefined)}
        />
      )}
    </>
  );
}
