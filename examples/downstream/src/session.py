# 実２７ 2-(5): 権限を取り上げたときは、その場で会話を閉じる
def close(session):
    session.active = False
