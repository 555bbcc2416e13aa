import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./api-error.ts";

/**
 * The caller already retries what may recover, so queries do not. Pages are kept fresh by live updates, so
 * coming back to a window asks again only for what is older than a minute.
 */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: 60_000 },
      mutations: { retry: false },
    },
  });
  const watch = (error: unknown) => {
    if (error instanceof ApiError && error.status === 401) onSignedOut();
  };
  client.getQueryCache().config.onError = watch;
  client.getMutationCache().config.onError = watch;
  return client;
}
