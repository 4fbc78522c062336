-- Every change and every item that it concerns, of every list: how (direct, inherited from the
-- parent of a new branch, or indirect along citations between clauses) and over how many
-- citations. For the tables that `kijun impact OLD NEW LISTS --format sql` writes; PostgreSQL
-- and SQLite take it as it stands.
WITH RECURSIVE
-- Where a change stands, and what these clauses were or are in the other edition.
meant (change, clause) AS (
  SELECT source, target FROM edge WHERE kind = 'concerns'
  UNION
  SELECT c.source, b.source FROM edge AS c
    JOIN edge AS b ON b.kind = 'becomes' AND b.target = c.target
   WHERE c.kind = 'concerns'
  UNION
  SELECT c.source, b.target FROM edge AS c
    JOIN edge AS b ON b.kind = 'becomes' AND b.source = c.target
   WHERE c.kind = 'concerns'
),
-- Backwards along citations, from the clause in which a change says something new.
near (change, clause, length) AS (
  SELECT source, target, 0 FROM edge WHERE kind = 'brings'
  UNION
  SELECT near.change, c.source, near.length + 1 FROM near
    JOIN edge AS c ON c.kind = 'cites' AND c.target = near.clause
   WHERE near.length < 2 -- as many citations as kijun follows
),
-- Clauses of the new edition, by whatever number an item cites them.
cited (item, clause) AS (
  SELECT source, target FROM edge WHERE kind = 'relates'
  UNION
  SELECT r.source, b.target FROM edge AS r
    JOIN edge AS b ON b.kind = 'becomes' AND b.source = r.target
   WHERE r.kind = 'relates'
),
-- All that speaks for a pair: the strongest relation counts, of one relation the shortest way.
reached (change, item, strength) AS (
  SELECT meant.change, r.source, 0 FROM meant
    JOIN edge AS r ON r.kind = 'relates' AND r.target = meant.clause
  UNION ALL
  SELECT c.source, r.source, 100 FROM edge AS c
    JOIN edge AS e ON e.kind = 'extends' AND e.source = c.target
    JOIN edge AS r ON r.kind = 'relates' AND r.target = e.target
   WHERE c.kind = 'concerns'
  UNION ALL
  SELECT near.change, cited.item, 200 + near.length FROM near
    JOIN cited ON cited.clause = near.clause
   WHERE near.length > 0
)
SELECT c.name AS change,
       i.part AS list,
       i.name AS item,
       CASE MIN(strength) / 100 WHEN 0 THEN 'direct' WHEN 1 THEN 'inherited' ELSE 'indirect'
       END AS relation,
       MIN(strength) % 100 AS length
  FROM reached
  JOIN node AS c ON c.id = reached.change
  JOIN node AS i ON i.id = reached.item
 GROUP BY reached.change, reached.item, c.name, i.part, i.name
 ORDER BY reached.change, reached.item;
