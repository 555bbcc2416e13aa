import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Language } from "#platform/words";
import { caller } from "./caller.ts";

export type Role = "programme_lead" | "administrator";

export interface SessionUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly language: Language;
  /** The person of the organisation who signed in, when the account belongs to one. */
  readonly personId?: string | null;
  readonly unitId?: string | null;
  /** Whether this person leads a unit. */
  readonly leads: boolean;
}

export interface Session {
  readonly user: SessionUser | null;
  readonly company: { readonly name: string; readonly empty: boolean };
}

const readSession = caller("GET", "/api/session");

export const sessionKey = ["platform", "session"] as const;

export const sessionQuery = {
  queryKey: sessionKey,
  queryFn: ({ signal }: { signal: AbortSignal }) => readSession({}, { signal }) as Promise<Session>,
  staleTime: 5 * 60_000,
};

/** Who is signed in. Undefined only before the first answer; pages inside the frame always have a user. */
export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data;
}

/** The signed-in user; only for pages inside the frame, which is drawn for signed-in users only. */
export function useUser(): SessionUser {
  const user = useSession()?.user;
  if (!user) throw new Error("useUser outside the frame");
  return user;
}

export function useRefreshSession(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: sessionKey });
}
