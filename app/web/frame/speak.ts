import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import type { changeOwnAccount } from "#platform/identity/schema";
import {
  caller,
  currentLanguage,
  languageWasChosen,
  type Session,
  sessionKey,
  setLanguage,
} from "#platform/web";
import type { Language } from "#platform/words";

const change = caller<typeof changeOwnAccount>("PUT", "/api/account");

/** The server speaks the account's language, so a choice made on the page is told to it; failing is no harm to the page. */
async function tell(client: QueryClient, language: Language): Promise<void> {
  const session = client.getQueryData<Session>(sessionKey);
  if (!session?.user || session.user.language === language) return;
  client.setQueryData<Session>(sessionKey, { ...session, user: { ...session.user, language } });
  await change({ body: { language } }).catch(() => {});
}

/** On arrival: the language chosen in this browser if there is one, else the account's own. */
export function speakAtArrival(client: QueryClient, own: Language): void {
  if (languageWasChosen()) void tell(client, currentLanguage());
  else setLanguage(own);
}

/** Changes the language of the page and of what the server says and sends. */
export function useSpeak(): (language: Language) => void {
  const client = useQueryClient();
  return (language) => {
    setLanguage(language);
    // What the server has already said was said in the other language.
    void tell(client, language).then(() => client.invalidateQueries());
  };
}
