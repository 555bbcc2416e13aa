import type { NoticeView } from "#platform/notices/schema";
import { useUser, useWords } from "#platform/web";
import { commonWords } from "#platform/words";
import { Button } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { titles } from "../frame/titles.ts";
import { useNotices, useReadAll } from "./api.ts";
import { NoNotices, NoticeList } from "./notice-list.tsx";
import { noticeWords } from "./words.ts";

const atOnce = 40;

export default function NoticesPage() {
  const t = useWords(noticeWords);
  const name = useWords(titles);
  const somebody = Boolean(useUser().personId);
  return (
    <Page width="read">
      {somebody ? (
        <Notices />
      ) : (
        <>
          <PageHeader title={name("notices")} />
          <EmptyState title={t("noPerson")}>{t("noPersonText")}</EmptyState>
        </>
      )}
    </Page>
  );
}

function Notices() {
  const t = useWords(noticeWords);
  const name = useWords(titles);
  const query = useNotices(atOnce);
  const { readAll, reading } = useReadAll();
  const notices = query.data?.pages.flatMap((page) => page.notices) ?? [];
  const fresh = notices.filter(({ readAt }) => readAt === null);
  const earlier = notices.filter(({ readAt }) => readAt !== null);
  return (
    <>
      <PageHeader
        title={name("notices")}
        lead={t("lead")}
        actions={
          <>
            <ButtonLink to="/settings/notices" variant="default">
              {t("choose")}
            </ButtonLink>
            {fresh.length > 0 && (
              <Button loading={reading} onClick={() => void readAll(notices)}>
                {t("readAll")}
              </Button>
            )}
          </>
        }
      />
      <Async query={query}>
        {() =>
          notices.length === 0 ? (
            <NoNotices />
          ) : (
            <>
              <Part title={t("fresh")} notices={fresh} />
              <Part title={t("earlier")} notices={earlier} />
              <More query={query} />
            </>
          )
        }
      </Async>
    </>
  );
}

function Part({ title, notices }: { title: string; notices: readonly NoticeView[] }) {
  if (notices.length === 0) return null;
  return (
    <Section title={title}>
      <NoticeList notices={notices} label={title} />
    </Section>
  );
}

function More({ query }: { query: ReturnType<typeof useNotices> }) {
  const t = useWords(commonWords);
  if (!query.hasNextPage) return null;
  return (
    <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      {t("more")}
    </Button>
  );
}
