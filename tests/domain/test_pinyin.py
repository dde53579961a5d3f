from lovemart_desktop.domain.people.pinyin import initials, sounds


def test_surnames_are_read_as_surnames_first() -> None:
    assert initials("单秀") == "sx dx cx"
    assert initials("曾乐").split() == ["zl", "zy", "cl", "cy"]
    assert initials("仇红").startswith("qh")
    assert initials("万俟明").startswith("mqm")


def test_rare_characters_and_other_signs() -> None:
    assert initials("张䶮") == "zy"
    assert initials("欧阳𪚥") == "oyz"
    assert "mmttex" in initials("买买提·吐尔逊").split()
    assert "ddy5l" in initials("大豆油 5L").split()
    assert initials("·，") == ""
    assert initials("") == ""


def test_many_readings_stay_few() -> None:
    assert len(initials("乐" * 60).split()) <= 8
    assert all(len(one) == 60 for one in initials("乐" * 60).split())


def test_full_pinyin_reads_a_surname_as_one_first() -> None:
    assert sounds("单秀").split() == ["shanxiu", "danxiu", "+xiu"]
    assert sounds("曾乐").split()[0] == "zengle"
    assert {"zengyue", "cengle", "+le", "+yue"} <= set(sounds("曾乐").split())
    assert sounds("Anna") == "anna +nna +na +a"
    assert sounds("·，") == ""
