import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { makeQueryClient } from "#platform/web";
import { Kit } from "#ui/theme";
import { makeRouter } from "./routes.tsx";

// A session that ended while the page was open: back to the door, and here again after it.
const client = makeQueryClient(() => router.toSignIn());
const router = makeRouter(client);

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Kit>
          <RouterProvider router={router.router} />
        </Kit>
      </QueryClientProvider>
    </StrictMode>,
  );
}
