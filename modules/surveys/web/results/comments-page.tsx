import { useMemo } from "react";
import { useLanguage, usePageParam, usePageSearch, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { type ReleasedComment, useComments } from "./api.ts";
import { Frame } from "./frame.tsx";
import css from "./results.module.css";
import { Waiting } from "./waiting.tsx";
import { pageWords } from "./words.ts";

/** What was written: no order that means anything, no time, no score. */
export default function CommentsPage() {
  const t = useWords(pageWords);
  const [{ supplier }] = usePageSearch({ supplier: "" });
  const query = useComments(usePageParam("wave"), supplier || undefined);
  const { data } = query;
  const comments = useMemo(() => data?.pages.flatMap((page) => page.comments) ?? [], [data]);
  return (
    <Waiting query={query}>
      <Async query={query}>
        {({ pages: [first] }) =>
          first && (
            <Frame
              wave={first.wave}
              view="comments"
              title={first.supplier ? `${t("comments")}: ${first.supplier.name}` : t("comments")}
              lead={t("commentsLead")}
              files={false}
            >
              <Section bare>
                {comments.length === 0 ? (
                  <EmptyState title={t("commentsNone")}>{t("commentsNoneText")}</EmptyState>
                ) : (
                  <ul className={css.comments}>
                    {comments.map((comment) => (
                      <Comment key={comment.id} comment={comment} mayTalk={first.mayTalk} />
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
          )
        }
      </Async>
    </Waiting>
  );
}

function Comment({ comment, mayTalk }: { comment: ReleasedComment; mayTalk: boolean }) {
  const t = useWords(pageWords);
  const [language] = useLanguage();
  const { id, words, title, talks } = comment;
  return (
    <li className={css.comment}>
      <blockquote>{words}</blockquote>
      <div className={css.foot}>
        <span className={css.small}>{title && t("commentsTo", { question: title[language] })}</span>
        {talks && mayTalk && (
          <ButtonLink to={`/surveys/comments/${id}`} variant="default" size="xs" title={t("talks")}>
            {t("ask")}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}
