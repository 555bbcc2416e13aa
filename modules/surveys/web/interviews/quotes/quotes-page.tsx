import { usePageSearch, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Link } from "#ui/link";
import { Columns, Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { Tag } from "#ui/tag";
import { type ListedQuote, useCodes, useQuotes } from "../api.ts";
import css from "../interviews.module.css";
import { useAbout } from "../parts.tsx";
import { interviewTitles } from "../titles.ts";
import { CodeBook } from "./code-book.tsx";
import { quoteWords } from "./words.ts";

/** The code book beside the quotes that carry a code. */
export default function QuotesPage() {
  const t = useWords(quoteWords);
  const title = useWords(interviewTitles);
  const [{ code }, change] = usePageSearch({ code: "" });
  const codes = useCodes();
  const quotes = useQuotes(code ? { code } : {});
  const chosen = codes.data?.codes.find(({ id }) => id === code);
  return (
    <Page>
      <PageHeader
        title={title("quotes")}
        crumbs={[
          { title: title("surveys"), to: "/surveys" },
          { title: title("interviews"), to: "/surveys/interviews" },
        ]}
        lead={t("lead")}
      />
      <Columns aside>
        <Section title={chosen?.name ?? t("all")}>
          <Async query={quotes}>
            {({ pages }) => {
              const all = pages.flatMap((page) => page.quotes);
              return all.length === 0 ? (
                <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
              ) : (
                <ul className={css.quotes} aria-label={t("quotes")}>
                  {all.map((quote) => (
                    <Quoted key={quote.id} quote={quote} />
                  ))}
                </ul>
              );
            }}
          </Async>
          {quotes.hasNextPage && (
            <Button
              variant="subtle"
              loading={quotes.isFetchingNextPage}
              onClick={() => void quotes.fetchNextPage()}
            >
              {t("more")}
            </Button>
          )}
        </Section>
        <Section title={t("codes")} lead={t("codesLead")}>
          <Async query={codes}>
            {({ codes: book, mayChange }) => (
              <CodeBook
                codes={book}
                mayChange={mayChange}
                chosen={code}
                onChoose={(id) => change({ code: id })}
              />
            )}
          </Async>
        </Section>
      </Columns>
    </Page>
  );
}

function Quoted({ quote }: { quote: ListedQuote }) {
  const t = useWords(quoteWords);
  const about = useAbout()(quote);
  return (
    <li className={css.quote}>
      <div>
        <p className={css.words}>{quote.words}</p>
        <span className={css.tags}>
          {quote.codes.map((code) => (
            <Tag key={code.id} tone="accent">
              {code.name}
            </Tag>
          ))}
          <span className={css.dim}>{[quote.who ?? t("unnamed"), about].filter(Boolean).join(" · ")}</span>
        </span>
      </div>
      {quote.interview && <Link to={`/surveys/interviews/${quote.interview}`}>{t("open")}</Link>}
    </li>
  );
}
