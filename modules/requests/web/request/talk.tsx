import { useState } from "react";
import { useWords } from "#platform/web";
import { Section } from "#ui/page";
import { useMessages, type View } from "../api.ts";
import { Others } from "./company.tsx";
import { Reply } from "./reply.tsx";
import { requestWords } from "./request-words.ts";
import { Thread } from "./thread.tsx";
import { usePresence } from "./use-presence.ts";

/** What the two sides said to each other, and the place to write. */
export function Talk({ view, bare = false }: { view: View; bare?: boolean }) {
  const t = useWords(requestWords);
  const messages = useMessages(view.id);
  const all = messages.data?.pages.flatMap((page) => page.messages).toReversed();
  const [writing, setWriting] = useState(false);
  const others = usePresence(view, writing);
  /** Messages that others wrote while one wrote oneself. */
  const [crossed, setCrossed] = useState<readonly string[]>([]);
  return (
    <Section title={t("thread")} bare={bare}>
      <Thread view={view} query={messages} messages={all} crossed={crossed} />
      <Others others={others} />
      <Reply view={view} messages={all} onCrossed={setCrossed} onWriting={setWriting} />
    </Section>
  );
}
