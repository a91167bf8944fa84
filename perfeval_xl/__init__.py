"""perfeval-xl: complete, check and collect budget-performance workbooks (部门整体支出绩效自评)."""

__version__ = "0.1.0"
