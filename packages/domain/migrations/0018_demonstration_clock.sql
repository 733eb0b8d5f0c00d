-- The clock of a demonstration is moved by whoever looks at it, signed in or not; the portal's own policy says so already.
create policy demonstration_clock on event for insert to alianzas_backoffice
  with check (stream_kind = 'system' and name = 'clock.moved' and exists (select from installation where mark = 'demonstration'));
