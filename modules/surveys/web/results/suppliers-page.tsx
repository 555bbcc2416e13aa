import { ListPage } from "./list-page.tsx";

export default function SuppliersPage() {
  return <ListPage side="suppliers" />;
}
