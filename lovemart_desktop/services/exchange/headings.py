"""The names that offices give to their columns, the most usual first."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Kind(StrEnum):
    """What a workbook brings."""

    ROSTER = "roster"
    GOODS = "goods"
    AWARD = "award"


class Field(StrEnum):
    """What a column means."""

    # a member is looked up for every cell, and an enum's own hash is slow
    __hash__ = str.__hash__

    SERIAL = "serial"
    VILLAGE = "village"
    GROUP = "group"
    HOUSEHOLD_NUMBER = "household_number"
    STATUS = "status"
    NAME = "name"
    HEAD_NAME = "head_name"
    RELATION = "relation"
    ID_NUMBER = "id_number"
    SEX = "sex"
    AGE = "age"
    BIRTH_DATE = "birth_date"
    TELEPHONE = "telephone"
    PARTY_MEMBER = "party_member"
    PARTY_JOINED = "party_joined"
    GOODS_NAME = "goods_name"
    SPEC = "spec"
    UNIT = "unit"
    BARCODE = "barcode"
    CATEGORY = "category"
    POINTS = "points"
    QUANTITY = "quantity"
    COST = "cost"
    ORIGIN = "origin"
    SOURCE = "source"
    EXPIRES_ON = "expires_on"
    SCORE = "score"
    NOTE = "note"


_PEOPLE: dict[Field, str] = {
    Field.SERIAL: "序号 编号",
    Field.VILLAGE: (
        "村 村名 行政村 行政村名称 村名称 所在村 所属村 村居 村社区 村委会 村民委员会 社区 村别"
    ),
    Field.GROUP: "组 村民小组 小组 组别 组名 所在组 自然村 村组 自然屯 屯",
    Field.HOUSEHOLD_NUMBER: (
        "户编号 户号 户编码 家庭编号 家庭编码 家庭户号 户序号 户籍编号 "
        "建档编号 建档立卡编号 建档立卡号 档案号 农户编号 户主编号"
    ),
    Field.STATUS: (
        "户类型 户类别 户属性 户性质 贫困户属性 脱贫户类型 脱贫户属性 "
        "家庭类别 家庭类型 农户类型 农户类别 对象类别 监测对象类别 帮扶类型 "
        "困难类型 登记类型"
    ),
    Field.NAME: (
        "姓名 户主或成员姓名 成员姓名 家庭成员姓名 家庭成员 人员姓名 党员姓名 "
        "本人姓名 名字 户主及成员姓名 户主及家庭成员姓名"
    ),
    Field.HEAD_NAME: "户主 户主姓名 户主名 户主名字 家长姓名",
    Field.RELATION: "与户主关系 与户主的关系 户主关系 家庭关系 成员关系 关系 与户主之关系",
    Field.ID_NUMBER: (
        "身份证号 身份证号码 身份证 公民身份号码 公民身份证号 公民身份证号码 "
        "居民身份证号 居民身份证号码 证件号码 证件号 身份号码 身份证件号码 "
        "身份证件号 有效证件号码 户主身份证号 户主身份证号码"
    ),
    Field.SEX: "性别",
    Field.AGE: "年龄 周岁 岁数 实际年龄",
    Field.BIRTH_DATE: "出生日期 出生年月 出生年月日 出生时间 生日",
    Field.TELEPHONE: (
        "联系电话 电话 电话号码 手机 手机号 手机号码 联系方式 联系号码 "
        "移动电话 本人电话 本人联系电话"
    ),
    Field.PARTY_MEMBER: ("是否党员 是否中共党员 是否为党员 党员 中共党员 党员否 政治面貌 政治面目"),
    Field.PARTY_JOINED: (
        "入党时间 入党日期 入党年月 入党年月日 加入党组织时间 加入党组织日期 "
        "加入中共时间 加入中国共产党时间 加入中国共产党日期"
    ),
    Field.NOTE: "备注 说明 附注",
}
_GOODS: dict[Field, str] = {
    Field.SERIAL: "序号 编号 商品编号",
    Field.GOODS_NAME: (
        "商品名称 品名 名称 商品 商品名 物品名称 物品 货品名称 货品 物资名称 产品名称"
    ),
    Field.SPEC: "规格 规格型号 型号 商品规格 包装规格",
    Field.UNIT: "单位 计量单位 销售单位",
    Field.BARCODE: "条码 条形码 商品条码 商品条形码 国际条码 69码 条码号 条形码号",
    Field.CATEGORY: "类别 分类 商品类别 商品分类 品类 类型 大类",
    Field.POINTS: (
        "兑换积分 积分 兑换分值 分值 所需积分 单价积分 积分值 积分单价 积分价 兑换所需积分"
    ),
    Field.QUANTITY: "库存数量 数量 库存 现有库存 期初库存 结存数量 入库数量 实有数量",
    Field.COST: "成本 进价 单价 成本价 进货价 采购单价 采购价 成本单价",
    Field.ORIGIN: "来源 来源方式 获得方式 物资来源 来源类型",
    Field.SOURCE: (
        "供应商/捐赠单位 供应商 捐赠单位 捐赠人 供货商 供货单位 捐赠方 "
        "来源单位 供应商或捐赠单位 捐赠单位/个人"
    ),
    Field.EXPIRES_ON: "到期日 到期日期 有效期至 有效期 保质期至 过期日期 失效日期 保质期到",
    Field.NOTE: "备注 说明 附注",
}
_AWARD: dict[Field, str] = {
    **{field: names for field, names in _PEOPLE.items() if field is not Field.HEAD_NAME},
    Field.NAME: f"{_PEOPLE[Field.NAME]} {_PEOPLE[Field.HEAD_NAME]} 获奖户 评选户 被评选人",
}


def _by_heading(names: Mapping[Field, str]) -> dict[str, tuple[Field, int]]:
    return {
        heading: (field, rank)
        for field, headings in names.items()
        for rank, heading in enumerate(headings.split())
    }


HEADINGS = {
    Kind.ROSTER: _by_heading(_PEOPLE),
    Kind.GOODS: _by_heading(_GOODS),
    Kind.AWARD: _by_heading(_AWARD),
}
"""For each kind of workbook: heading to (meaning, how unusual the name is; 0 is the usual)."""
