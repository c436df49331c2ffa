"""Records of many sources by Apache Spark's pipe.

    warta sources archive/ > sources.ndjson          # or rows that you have: {"path": …, "title": …, "text": …}
    spark-submit deploy/spark.py sources.ndjson records/

`records/part-*` in their order are what `warta extract` prints. The executors need Node and warta (WARTA: how it is called).
"""

import os
import sys

from pyspark.sql import SparkSession

sources, records = sys.argv[1:3]
warta = os.environ.get("WARTA", "warta")

spark = SparkSession.builder.appName("warta").getOrCreate()
lines = spark.sparkContext.textFile(sources, minPartitions=spark.sparkContext.defaultParallelism * 4)
lines.pipe(f"{warta} extract --stdin-records", checkCode=True).saveAsTextFile(records)
spark.stop()
