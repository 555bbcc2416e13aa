import { ListPage } from "./list-page.tsx";

export default function CustomersPage() {
  return <ListPage side="customers" />;
}
