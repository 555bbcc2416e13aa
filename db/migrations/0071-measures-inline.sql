-- Said inside the statement that counts, so that it may run on several cores at once.
drop function measures.unit_about;
