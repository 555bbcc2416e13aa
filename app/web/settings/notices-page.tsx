import { useUser, useWords } from "#platform/web";
import { Async, EmptyState } from "#ui/state";
import { noticeWords } from "../notices/words.ts";
import { useChoices } from "./notice-api.ts";
import { NoticePreview } from "./notice-preview.tsx";
import { NoticeTimes } from "./notice-times.tsx";
import { NoticeWays } from "./notice-ways.tsx";
import { noticeSettingsWords } from "./notice-words.ts";
import { SettingsFrame } from "./settings-frame.tsx";

export default function NoticeSettingsPage() {
  const t = useWords(noticeSettingsWords);
  const n = useWords(noticeWords);
  const somebody = Boolean(useUser().personId);
  return (
    <SettingsFrame section="notices" lead={somebody ? t("lead") : undefined}>
      {somebody ? <Choices /> : <EmptyState title={n("noPerson")}>{n("noPersonText")}</EmptyState>}
    </SettingsFrame>
  );
}

function Choices() {
  const t = useWords(noticeSettingsWords);
  const query = useChoices();
  return (
    <Async query={query}>
      {(choices) => (
        <>
          <p>{choices.address ? t("letters", { address: choices.address }) : t("noAddress")}</p>
          <NoticeWays choices={choices} />
          <NoticeTimes choices={choices} />
          <NoticePreview />
        </>
      )}
    </Async>
  );
}
