export { address } from "./address.ts";
export { ApiError } from "./api-error.ts";
export {
  type CallInput,
  type CallOutput,
  caller,
} from "./caller.ts";
export { downloadText, toCsv } from "./download.ts";
export {
  currentLanguage,
  languageWasChosen,
  setLanguage,
  useFormat,
  useLanguage,
  useWords,
} from "./language.ts";
export { useLive } from "./live.ts";
export { useGo, usePageParam, usePageSearch } from "./navigation.ts";
export { styleNonce } from "./nonce.ts";
export {
  type Audience,
  defineHomeParts,
  defineImportKinds,
  definePages,
  defineSearchSources,
  type Found,
  type HomePart,
  type ImportKind,
  type ModuleWeb,
  type Page,
  type SearchSource,
} from "./pages.ts";
export { makeQueryClient } from "./query-client.ts";
export {
  type Role,
  type Session,
  type SessionUser,
  sessionKey,
  sessionQuery,
  useRefreshSession,
  useSession,
  useUser,
} from "./session.ts";
export { inHex, sha256 } from "./sha256.ts";
export { type Task, type TaskHandle, useTask } from "./task.ts";
export { type UploadedFile, upload } from "./upload.ts";
