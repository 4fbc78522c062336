BEGIN;
CREATE TABLE node (
  id INTEGER NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  part TEXT NOT NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL
);
CREATE TABLE edge (
  source INTEGER NOT NULL,
  target INTEGER NOT NULL,
  kind TEXT NOT NULL,
  note TEXT NOT NULL,
  method TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL
);
INSERT INTO node VALUES
(0,'edition','見本基準 第1版','見本基準 第1版',''),
(1,'clause','見本基準 第1版','実8','本人を確認すること。'),
(2,'clause','見本基準 第1版','実9','ＩＤの不正使用を防ぐこと。'),
(3,'clause','見本基準 第1版','実10','使わない機器を廃棄すること。'),
(4,'edition','見本基準 第2版','見本基準 第2版',''),
(5,'clause','見本基準 第2版','実8','本人を確認すること。'),
(6,'clause','見本基準 第2版','実9','IDの不正使用を防ぐこと。'),
(7,'clause','見本基準 第2版','実11','接続先を見直すこと。'),
(8,'change','第1版 → 第2版','c1','実8/1'),
(9,'change','第1版 → 第2版','c2','実8/2'),
(10,'change','第1版 → 第2版','c3','実9'),
(11,'change','第1版 → 第2版','c4','実9/1'),
(12,'change','第1版 → 第2版','c5','実10'),
(13,'change','第1版 → 第2版','c6','実9/2'),
(14,'change','第1版 → 第2版','c7','実11');
INSERT INTO edge VALUES
(0,1,'contains','','',1.0),
(0,2,'contains','','',1.0),
(0,3,'contains','','',1.0),
(4,5,'contains','','',1.0),
(4,6,'contains','','',1.0),
(4,7,'contains','','',1.0),
(1,5,'becomes','','',1.0),
(2,6,'becomes','','',1.0),
(6,5,'cites','','',1.0),
(6,7,'cites','','',1.0),
(8,1,'concerns','modified','',1.0),
(8,5,'concerns','modified','',1.0),
(9,1,'concerns','renumbered','',1.0),
(9,5,'concerns','renumbered','',1.0),
(10,2,'concerns','modified','',1.0),
(10,6,'concerns','modified','',1.0),
(11,2,'concerns','modified','',1.0),
(11,6,'concerns','modified','',1.0),
(12,3,'concerns','deleted','',1.0),
(13,6,'concerns','added','',1.0),
(14,7,'concerns','added','',1.0),
(8,5,'brings','','',1.0),
(11,6,'brings','','',1.0),
(13,6,'brings','','',1.0),
(14,7,'brings','','',1.0);
INSERT INTO node VALUES
(15,'checklist','lists/bank-a.xml','lists/bank-a.xml','甲銀行 2024'),
(16,'item','lists/bank-a.xml','1','利用者を確認する。'),
(17,'item','lists/bank-a.xml','2','機器を廃棄する。'),
(18,'item','lists/bank-a.xml','3','体制を整備する。');
INSERT INTO edge VALUES
(15,16,'contains','','',1.0),
(15,17,'contains','','',1.0),
(15,18,'contains','','',1.0),
(16,1,'relates','実8','citation',1.0),
(17,3,'relates','実10','citation',1.0);
INSERT INTO node VALUES
(19,'checklist','lists/branch/bank-b.tsv','lists/branch/bank-b.tsv','bank-b'),
(20,'item','lists/branch/bank-b.tsv','1','共用のIDを使わない。'),
(21,'item','lists/branch/bank-b.tsv','2','廃棄する。');
INSERT INTO edge VALUES
(19,20,'contains','','',1.0),
(19,21,'contains','','',1.0),
(20,2,'relates','実9','citation',1.0),
(21,3,'relates','実10','citation',1.0);
INSERT INTO node VALUES
(22,'checklist','lists/no-citations.tsv','lists/no-citations.tsv','no-citations'),
(23,'item','lists/no-citations.tsv','1','');
INSERT INTO edge VALUES
(22,23,'contains','','',1.0);
CREATE INDEX edge_by_target ON edge (kind, target, source);
CREATE INDEX edge_by_source ON edge (kind, source, target);
COMMIT;
