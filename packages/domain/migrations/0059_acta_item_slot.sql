-- Of two items of one slot only the first was ever drawn: in an acta that nobody approved, it is what was read and what stays.
delete from acta_item later using acta_item first, acta
where acta.id = later.acta_id and acta.state in ('draft', 'inReview') and first.acta_id = later.acta_id
  and first.activity = later.activity and first.alliance_id is not distinct from later.alliance_id
  and first.organization_id is not distinct from later.organization_id and first.position < later.position;
--> statement-breakpoint
ALTER TABLE "acta_item" ADD CONSTRAINT "acta_item_slot" UNIQUE NULLS NOT DISTINCT("acta_id","activity","alliance_id","organization_id");
--> statement-breakpoint
-- Not of the rows that stand: an approved acta is as it was approved.
ALTER TABLE "acta_item" ADD CONSTRAINT "acta_item_party" CHECK (("acta_item"."activity" in (1, 9, 12)) = ("acta_item"."organization_id" is null)) NOT VALID;
