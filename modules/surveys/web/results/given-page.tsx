import { useMemo } from "react";
import { useLanguage, usePageParam, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Facts, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { Party } from "#ui/tag";
import { Time } from "#ui/time";
import type { Item } from "../../schema/shapes.ts";
import { type GivenAnswer, useGiven } from "./api.ts";
import { Frame } from "./frame.tsx";
import css from "./results.module.css";
import { Waiting } from "./waiting.tsx";
import { pageWords } from "./words.ts";

/** Who answered what, where that was promised: for those whom the contract named. */
export default function GivenPage() {
  const t = useWords(pageWords);
  const query = useGiven(usePageParam("wave"));
  const names = useMemo(
    () =>
      new Map(query.data?.pages.flatMap(({ parties }) => parties.map(({ id, name }) => [id, name] as const))),
    [query.data],
  );
  return (
    <Waiting query={query}>
      <Async query={query}>
        {({ pages }) => {
          const [first] = pages;
          if (!first) return null;
          const given = pages.flatMap((page) => page.given);
          return (
            <Frame
              wave={first.wave}
              view="answers"
              title={t("answers")}
              lead={t("answersLead")}
              files={false}
            >
              <Section bare>
                {given.length === 0 ? (
                  <EmptyState title={t("answersNone")}>{t("answersNoneText")}</EmptyState>
                ) : (
                  <ul className={css.comments}>
                    {given.map((one) => (
                      <Given
                        key={`${one.person.id} ${one.subject?.id}`}
                        given={one}
                        items={first.items}
                        names={names}
                      />
                    ))}
                  </ul>
                )}
                {query.hasNextPage && (
                  <Button
                    variant="default"
                    size="xs"
                    loading={query.isFetchingNextPage}
                    onClick={() => void query.fetchNextPage()}
                  >
                    {t("commentsOpen")}
                  </Button>
                )}
              </Section>
            </Frame>
          );
        }}
      </Async>
    </Waiting>
  );
}

function Given({
  given,
  items,
  names,
}: {
  given: GivenAnswer;
  items: readonly Item[];
  names: ReadonlyMap<string, string>;
}) {
  const t = useWords(pageWords);
  const [language] = useLanguage();
  const { person, unit, subject, givenAt, answers, comments } = given;
  const wordsOf = (item: Item, value: string | number) => {
    const label = item.labels[item.values.indexOf(value)]?.[language];
    return label || names.get(String(value)) || String(value);
  };
  const said = items.flatMap((item) => {
    const value = answers[item.name];
    const words = comments[item.name];
    if (value === undefined && words === undefined) return [];
    const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
    const text = words ?? values.map((one) => wordsOf(item, one)).join(", ");
    return [{ name: item.title[language], value: text }];
  });
  return (
    <li className={css.comment}>
      <div className={css.foot}>
        <span>
          <Party kind="person" name={person.name} />{" "}
          <span className={css.small}>
            {unit.name} · <Time at={givenAt} as="date" />
          </span>
        </span>
        {subject && <span className={css.small}>{t("answersAbout", { party: subject.name })}</span>}
      </div>
      <Facts items={said} />
    </li>
  );
}
