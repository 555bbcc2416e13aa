import { useWords } from "#platform/web";
import { Button, Group } from "#ui/base";
import { SidePanel } from "#ui/dialog";
import { ButtonLink } from "#ui/link";
import { Async, Loading } from "#ui/state";
import { useNotices, useReadAll } from "../notices/api.ts";
import { NoNotices, NoticeList } from "../notices/notice-list.tsx";
import { noticeWords } from "../notices/words.ts";
import { titles } from "./titles.ts";

const shown = 15;

/** The latest news beside the page one is on. It stays when it closes, to give the keyboard back to the bell. */
export default function BellPanel({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const name = useWords(titles);
  return (
    <SidePanel opened={opened} onClose={onClose} title={name("notices")} size="26rem">
      <Latest onClose={onClose} />
    </SidePanel>
  );
}

function Latest({ onClose }: { onClose: () => void }) {
  const t = useWords(noticeWords);
  const name = useWords(titles);
  const query = useNotices(shown);
  const { readAll, reading } = useReadAll();
  return (
    <Async query={query} loading={<Loading lines={6} />}>
      {({ pages: [first] }) => {
        const notices = first?.notices ?? [];
        return (
          <>
            {notices.length === 0 ? (
              <NoNotices />
            ) : (
              <NoticeList notices={notices} onGo={onClose} label={name("notices")} />
            )}
            <Group gap="xs" mt="md">
              {notices.some(({ readAt }) => readAt === null) && (
                <Button variant="default" size="xs" loading={reading} onClick={() => void readAll(notices)}>
                  {t("readAll")}
                </Button>
              )}
              <ButtonLink to="/notices" variant="default" size="xs" onClick={onClose}>
                {t("all")}
              </ButtonLink>
              <ButtonLink to="/settings/notices" variant="default" size="xs" onClick={onClose}>
                {t("choose")}
              </ButtonLink>
            </Group>
          </>
        );
      }}
    </Async>
  );
}
